import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { KithError, type Plugin } from '@kith/sdk'
import { z } from 'zod'

/** Encrypts what must not lie in the database in clear. */
export interface SecretBox {
  seal(text: string): string
  open(sealed: string): string
}

const MARK = 'sealed:'

/** AES-256-GCM with a key of 32 bytes. */
export function createSecretBox(key: Buffer): SecretBox {
  return {
    seal(text) {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, iv)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return MARK + Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64')
    },
    open(sealed) {
      const bytes = Buffer.from(sealed.slice(MARK.length), 'base64')
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
      decipher.setAuthTag(bytes.subarray(12, 28))
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
    },
  }
}

/** What has settings: a plugin, or a feature of core. */
export type WithSettings = Pick<Plugin, 'settings'>

const secretsOf = (plugin: WithSettings): string[] =>
  Object.entries(plugin.settings.shape).flatMap(([name, schema]) => (isSecret(schema) ? [name] : []))

/** Said of the value itself, or of it with `optional()` or `default()` around it. */
function isSecret(schema: unknown): boolean {
  if (!(schema instanceof z.ZodType)) return false
  if (schema.meta()?.['secret'] === true) return true
  const wrapped = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable
  return wrapped && isSecret(schema.unwrap())
}

/** Stored settings with their secrets readable. */
export function openSettings(
  box: SecretBox,
  plugin: WithSettings,
  stored: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const open = { ...stored }
  for (const name of secretsOf(plugin)) {
    const value = open[name]
    if (typeof value === 'string' && value.startsWith(MARK)) open[name] = box.open(value)
  }
  return open
}

/** Settings as an admin may see them: secrets say only whether they are set. */
export function showSettings(plugin: WithSettings, stored: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const shown = { ...stored }
  for (const name of secretsOf(plugin)) shown[name] = name in shown ? null : undefined
  return shown
}

/** Checks new settings and seals their secrets; a secret sent as null keeps what it was, one left out is gone. */
export function sealSettings(
  box: SecretBox,
  plugin: WithSettings,
  stored: Readonly<Record<string, unknown>>,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const secrets = secretsOf(plugin)
  const open = openSettings(box, plugin, stored)
  const wanted: Record<string, unknown> = { ...given }
  for (const name of secrets) if (wanted[name] === null) wanted[name] = open[name]
  const read = plugin.settings.strict().safeParse(wanted)
  if (!read.success)
    throw new KithError('invalid_settings', 400, z.prettifyError(read.error), { issues: read.error.issues })
  for (const name of secrets) {
    const value = wanted[name]
    if (typeof value === 'string') wanted[name] = box.seal(value)
  }
  return wanted
}

/** The settings that must be filled in before the plugin can run, if any. */
export function missingSettings(plugin: WithSettings, open: Readonly<Record<string, unknown>>): string[] {
  const read = plugin.settings.safeParse(open)
  return read.success ? [] : [...new Set(read.error.issues.map((issue) => issue.path.join('.')))]
}
