import { textOf } from '@kith/sdk/widgets'
import { type JsonSchema, kindOf, valueOfText } from '../schema-form/json-schema.ts'

/** A kind of place that a plugin reads, with what is to be filled in for one. */
export interface Source {
  readonly type: string
  readonly title: string
  readonly form: JsonSchema
}

/** The name of a field of a place, beside those that every library has. */
export const fieldOf = (name: string): string => `source.${name}`

/** What was filled in for a place. Throws for bad JSON. */
export const configOf = ({ form }: Source, values: FormData): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(form.properties ?? {}).map(([name, schema]) => {
      const kind = kindOf(schema)
      const field = fieldOf(name)
      return [name, kind === 'check' ? values.has(field) : valueOfText(kind, textOf(values, field))]
    }),
  )
