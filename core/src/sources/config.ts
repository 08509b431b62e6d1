import { KithError } from '@kith/sdk'
import { z } from 'zod'
import type { SecretBox } from '../plugins/settings.ts'
import { badSource } from './errors.ts'
import type { StoredConfig } from './place.ts'

type Values = Readonly<Record<string, unknown>>

const formOf = (schema: z.ZodObject) => z.toJSONSchema(schema, { io: 'input' })

/** Fields that are secret, or have something secret in them. */
const secretsOf = (schema: z.ZodObject): Set<string> =>
  new Set(
    Object.entries(formOf(schema).properties ?? {}).flatMap(([name, field]) =>
      JSON.stringify(field).includes('"secret":true') ? [name] : [],
    ),
  )

const openAll = (box: SecretBox, sealed: StoredConfig['sealed']): Values =>
  Object.fromEntries(
    Object.entries(sealed).map(([name, text]): [string, unknown] => [name, JSON.parse(box.open(text))]),
  )

/** Checks what was filled in and seals its secrets. One that is left out, or null, stays what it was in `kept`. */
export function sealConfig(box: SecretBox, schema: z.ZodObject, given: Values, kept?: StoredConfig): StoredConfig {
  const secrets = secretsOf(schema)
  const said = Object.entries(given).filter(([name, value]) => value !== null || !secrets.has(name))
  const wanted: Values = { ...(kept && openAll(box, kept.sealed)), ...Object.fromEntries(said) }
  const read = schema.strict().safeParse(wanted)
  if (!read.success)
    throw new KithError(badSource.code, badSource.status, z.prettifyError(read.error), {
      details: read.error.issues.map(({ path, message }) => ({ path, message })),
    })
  const all = Object.entries(wanted)
  return {
    plain: Object.fromEntries(all.filter(([name]) => !secrets.has(name))),
    sealed: Object.fromEntries(
      all.flatMap(([name, value]) => (secrets.has(name) ? [[name, box.seal(JSON.stringify(value))]] : [])),
    ),
  }
}

/** What was filled in, for the plugin. Throws when it no longer fits, as the plugin may be another version by now. */
export const openConfig = (box: SecretBox, schema: z.ZodObject, stored: StoredConfig): Record<string, unknown> =>
  schema.parse({ ...stored.plain, ...openAll(box, stored.sealed) })

/** What was filled in, for people: of secrets, null says that they are set. */
export function showConfig(stored: StoredConfig, schema: z.ZodObject | undefined): Record<string, unknown> {
  const secrets = schema ? secretsOf(schema) : new Set<string>()
  const hidden = [...Object.keys(stored.plain).filter((name) => secrets.has(name)), ...Object.keys(stored.sealed)]
  return { ...stored.plain, ...Object.fromEntries(hidden.map((name) => [name, null])) }
}
