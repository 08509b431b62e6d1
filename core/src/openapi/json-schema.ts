import { z } from 'zod'

/** A JSON value that is an object: documents are built of these. */
export type Json = Record<string, unknown>

/** A schema of what is sent to the server, or of what it answers. Both are the encoded side: what is on the wire. */
export type Side = 'request' | 'reply'

/** Turns zod schemas into JSON Schema 2020-12, and keeps those with an id for `components/schemas`. */
export interface Schemas {
  /** Throws a sentence when JSON cannot say it. */
  of(schema: z.ZodType, side: Side): Json
  /** The schemas with ids so far, by id in alphabetical order. */
  named(): Json
}

type Override = NonNullable<NonNullable<Parameters<typeof z.toJSONSchema>[1]>['override']>

const REF = '#/$defs/'

export function createSchemas(): Schemas {
  const named = new Map<string, { schema: unknown; text: string }>()

  const keep = (id: string, schema: unknown) => {
    if (id.startsWith('__')) throw new Error('a recursive schema needs a name: add `.meta({ id })` to it')
    const text = JSON.stringify(schema)
    const known = named.get(id)
    if (known && known.text !== text)
      throw new Error(
        `there are two different schemas "${id}"; one with a default or a coercion needs another id for requests than for replies`,
      )
    named.set(id, { schema, text })
  }

  return {
    of(schema, side) {
      const made: Json = z.toJSONSchema(schema, { io: 'input', override: side === 'reply' ? forReplies : forAll })
      const { $schema: _, $defs, ...root } = plain(made)
      for (const [id, definition] of Object.entries($defs ?? {})) keep(id, definition)
      return root
    },
    named: () => Object.fromEntries([...named].sort(byName).map(([id, { schema }]) => [id, schema])),
  }
}

const byName = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1)

/** A copy without zod's own fields, with references that point into an OpenAPI document. */
function plain(made: Json): Json & { $defs?: Json } {
  return JSON.parse(JSON.stringify(made), (key, value: unknown) => {
    if (key !== '$ref' || typeof value !== 'string') return value
    if (value === '#') throw new Error('a recursive schema needs a name: add `.meta({ id })` to it')
    return value.startsWith(REF) ? `#/components/schemas/${value.slice(REF.length)}` : value
  })
}

const forAll: Override = ({ jsonSchema }) => {
  // The regular expressions behind formats are hundreds of characters long and say nothing new.
  if (jsonSchema.format !== undefined) delete jsonSchema.pattern
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
  const { secret, jsonb: _, ...said } = jsonSchema
  if (secret === true) Object.assign(said, { writeOnly: true })
  for (const key of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, key)
  Object.assign(jsonSchema, said)
}

const forReplies: Override = (context) => {
  forAll(context)
  const { def } = context.zodSchema._zod
  if (def.type === 'pipe' && [def.in, def.out].some((side) => side._zod.def.type === 'transform'))
    throw new Error('a reply has a transform, which cannot be undone; use a codec such as `datetime`')
  if (def.type !== 'object') return
  // A default is filled in before the reply is sent, so clients may rely on the field.
  const required = Object.keys(def.shape).filter((key) => def.shape[key]?._zod.optout === undefined)
  if (required.length > 0) context.jsonSchema.required = required
  else delete context.jsonSchema.required
}
