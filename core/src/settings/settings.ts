import type { Knex } from 'knex'
import { z } from 'zod'
import { type SecretBox, openSettings, sealSettings, showSettings } from '../plugins/settings.ts'

/** What an admin sets of one feature of core: one value in the database, with secrets sealed. */
export interface Setting<S extends z.ZodObject = z.ZodObject> {
  readonly key: string
  readonly settings: S
}

/** Settings as a form of the admin pages gets them. */
export const ShownSettings = z.object({
  /** Whether an admin saved them; what was never set up does nothing. */
  set: z.boolean(),
  values: z.record(z.string(), z.unknown()).describe('Secrets that are set are null'),
  schema: z.unknown().describe('JSON Schema of `values`'),
})

/** Reads and writes the settings of core. */
export interface Settings {
  /** Undefined until an admin saved some, or when a newer version no longer takes them. */
  read<S extends z.ZodObject>(knex: Knex, setting: Setting<S>): Promise<z.output<S> | undefined>
  show(knex: Knex, setting: Setting): Promise<z.output<typeof ShownSettings>>
  /** Throws `invalid_settings` (400). A secret sent as null stays what it was. */
  write(knex: Knex, setting: Setting, given: Readonly<Record<string, unknown>>): Promise<void>
  clear(knex: Knex, setting: Setting): Promise<void>
}

export function createSettings(secrets: () => SecretBox): Settings {
  return {
    async read(knex, setting) {
      const stored = await storedOf(knex, setting)
      return stored && setting.settings.safeParse(openSettings(secrets(), setting, stored)).data
    },
    async show(knex, setting) {
      const stored = await storedOf(knex, setting)
      return {
        set: stored !== undefined,
        values: stored ? showSettings(setting, stored) : {},
        schema: z.toJSONSchema(setting.settings, { io: 'input' }),
      }
    },
    async write(knex, setting, given) {
      const stored = await storedOf(knex, setting)
      const value = JSON.stringify(sealSettings(secrets(), setting, stored ?? {}, given))
      await knex('core.setting').insert({ key: setting.key, value }).onConflict('key').merge({ value })
    },
    async clear(knex, setting) {
      await knex('core.setting').where({ key: setting.key }).delete()
    },
  }
}

async function storedOf(knex: Knex, { key }: Setting): Promise<Record<string, unknown> | undefined> {
  const row: { value: Record<string, unknown> } | undefined = await knex('core.setting').where({ key }).first('value')
  return row?.value
}
