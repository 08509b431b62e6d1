import { z } from 'zod'

/** Why values of this schema cannot travel as JSON; undefined when they can. */
export function whyNotJson(schema: z.ZodType): string | undefined {
  try {
    z.toJSONSchema(schema, { io: 'input' })
    return undefined
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return `cannot be JSON (${reason}); use \`datetime\` for dates`
  }
}

/** Why what is decoded by this schema cannot be encoded again; undefined when it can. */
export function whyNotEncoded(schema: z.ZodType): string | undefined {
  let oneWay = false
  z.toJSONSchema(schema, {
    io: 'output',
    unrepresentable: 'any',
    override: ({ zodSchema: { _zod } }) => {
      const { def } = _zod
      if (def.type === 'transform' || (def.type === 'pipe' && def.in._zod.def.type === 'transform')) oneWay = true
    },
  })
  return oneWay ? 'cannot be encoded: a transform goes one way only, use `z.codec`' : undefined
}
