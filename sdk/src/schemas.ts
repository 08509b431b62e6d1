import { z } from 'zod'

/** A date and time: ISO 8601 with an offset on the wire, a `Date` in handlers. */
export const datetime = z.codec(z.iso.datetime({ offset: true }), z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString(),
})

/** A setting that is written but never shown again; stored encrypted. */
export const secret = () => z.string().meta({ secret: true })

/** Marks an array column of a model as `jsonb`. Without it, an array is a PostgreSQL array. */
export const json = <S extends z.ZodType>(schema: S): S => schema.meta({ jsonb: true })

/** An asset's, user's or set's id. */
export const id = z.uuid()

/** A set, as addresses and JSON name it: `albums:album:<id>` on the wire, a {@link SetRef} in handlers. */
export const setRef = z.codec(
  z.string().regex(/^[a-z][a-z0-9-]*:[\w-]+:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i),
  z.object({ kind: z.string(), id: z.string() }),
  {
    decode: (text) => ({ kind: text.slice(0, text.lastIndexOf(':')), id: text.slice(text.lastIndexOf(':') + 1) }),
    encode: (set) => `${set.kind}:${set.id}`,
  },
)
