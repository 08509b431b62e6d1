import { reply } from '@kith/sdk'
import { z } from 'zod'
import { core } from '../server/area.ts'
import { settingsChanged } from './events.ts'
import { type Setting, type Settings, ShownSettings } from './settings.ts'

/** The routes by which admins set up one feature: see it, change it, take it away. */
export const settingRoutes = (settings: Settings, setting: Setting, what: string) => ({
  getSettings: core.get(
    '/settings',
    { summary: `The settings of ${what}`, auth: 'admin', returns: ShownSettings },
    async (c) => settings.show(c.knex, setting),
  ),

  saveSettings: core.put(
    '/settings',
    {
      summary: `Change the settings of ${what}`,
      description: 'A secret sent as null stays what it was; one that is left out is gone.',
      auth: 'admin',
      body: z.record(z.string(), z.unknown()),
      returns: reply.none,
    },
    async (c) =>
      c.transaction(async () => {
        await settings.write(c.knex, setting, c.body)
        await c.emit(settingsChanged, { what: setting.key })
      }),
  ),

  clearSettings: core.delete(
    '/settings',
    { summary: `Forget the settings of ${what}, which switches it off`, auth: 'admin', returns: reply.none },
    async (c) =>
      c.transaction(async () => {
        await settings.clear(c.knex, setting)
        await c.emit(settingsChanged, { what: setting.key })
      }),
  ),
})
