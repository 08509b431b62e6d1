import { Model } from 'objection'
import type { z } from 'zod'
import { ambientKnex } from './host/ambient.ts'

/** A model's class: Objection's, with rows of type `R`. */
export type ModelOf<R extends object> = (new () => Model & R) & Omit<typeof Model, 'prototype'>

/** The class of a model whose rows are `M`. */
export type ModelClass<M extends Model = Model> = (new () => M) & Omit<typeof Model, 'prototype'>

/** A column of a model: its properties less those Objection adds and less its relations. */
export type Column<M> = {
  [K in Exclude<keyof M & string, keyof Model>]: Exclude<M[K], undefined | null> extends Model | Model[] ? never : K
}[Exclude<keyof M & string, keyof Model>]

const SHAPE = Symbol.for('kith.model.shape')

const isJson = (schema: z.ZodType): boolean => schema.meta()?.['jsonb'] === true

/** Makes a model of a table. Plugins use `kith.model`, which knows their schema. */
export function modelOf<S extends z.ZodObject>(
  schema: string,
  table: string,
  shape: S,
  options: { id?: string | readonly string[] } = {},
): ModelOf<z.output<S>> {
  const idColumn = options.id ?? 'id'
  const made = class extends Model {
    static override tableName = `${schema}.${table}`
    static override idColumn = typeof idColumn === 'string' ? idColumn : [...idColumn]
    static override jsonAttributes = Object.entries<z.ZodType>(shape.shape)
      .filter(([, column]) => isJson(column))
      .map(([name]) => name)
    // Otherwise `first()` fetches all rows, and forgets all but one.
    static override useLimitInFirst = true
    // The database is not bound to the class: it is the one of the handler, job or event that is running, and its
    // open transaction if there is one. So two servers can share a process, and nothing can slip out of a transaction.
    static override knex(...args: unknown[]): ReturnType<typeof Model.knex> {
      if (args.length > 0) throw new Error('A Kith model is never bound to a database.')
      return ambientKnex(`${schema}.${table}`)
    }
  }
  Object.defineProperty(made, SHAPE, { value: shape })
  // Objection cannot express "a Model with these columns"; the zod shape is compared with the table at enable.
  return made as unknown as ModelOf<z.output<S>>
}

/** The zod shape a model was made with. */
export const shapeOf = (model: object): z.ZodObject | undefined => {
  for (let at: object | null = model; at; at = Object.getPrototypeOf(at)) {
    const shape: unknown = Object.getOwnPropertyDescriptor(at, SHAPE)?.value
    if (shape) return shape as z.ZodObject
  }
  return undefined
}
