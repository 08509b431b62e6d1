import { z } from 'zod'
import { whyNotJson } from './json-schema.ts'
import type { Plugin } from './parts.ts'

/** What is wrong with the settings and preferences of a plugin. */
export function checkForms({ settings, preferences }: Plugin): string[] {
  const wrong = Object.entries({ settings, preferences }).flatMap(([form, schema]) => {
    const reason = whyNotJson(schema)
    return reason ? [`\`${form}\` ${reason}`] : []
  })
  if (wrong.length > 0) return wrong
  if (!preferences.safeParse({}).success) wrong.push('every field of `preferences` needs a default, or to be optional')
  if (holdsSecret(preferences)) wrong.push('`preferences` are not encrypted and cannot hold a `secret()`')
  for (const [name, field] of Object.entries<z.core.$ZodType>(settings.shape))
    if (holdsSecret(field) && !isSecret(unwrap(field)))
      wrong.push(`the \`secret()\` inside \`settings.${name}\` would not be encrypted; make it a field of its own`)
  return wrong
}

const holdsSecret = (schema: z.core.$ZodType): boolean =>
  JSON.stringify(z.toJSONSchema(schema, { io: 'input' })).includes('"secret":true')

const isSecret = (schema: unknown): boolean => schema instanceof z.ZodType && schema.meta()?.['secret'] === true

/** Looks through `optional()`, `nullable()` and `default()`. */
function unwrap(schema: unknown): unknown {
  let at = schema
  while (at instanceof z.ZodOptional || at instanceof z.ZodDefault || at instanceof z.ZodNullable) at = at.unwrap()
  return at
}
