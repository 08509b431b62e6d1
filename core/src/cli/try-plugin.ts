import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Plugin } from '@kith/sdk'
import { pino } from 'pino'
import { readConfig } from '../config.ts'
import { connectDatabase } from '../db/connect.ts'
import { openStore } from '../files/open-store.ts'
import type { Installed } from '../plugins/discover.ts'
import { pluginRow } from '../plugins/rows.ts'
import { disablePlugin, enablePlugin } from '../plugins/toggle.ts'
import { uninstallPlugin } from '../plugins/uninstall.ts'
import { type Kith, createKith } from '../server/kith.ts'

/** How a plugin did on an empty server of its own. */
export interface Tried {
  /** What keeps it from running, in sentences; none if it is good. */
  readonly problems: readonly string[]
  /** What an admin has to do before it runs. */
  readonly before: string | undefined
}

/**
 * Does all that an admin can do with a plugin, on a database in memory that is thrown away: switches it on, off, on
 * again, and removes it. `others` are installed beside it, for the services it needs.
 */
export async function tryPlugin(plugin: Installed, others: readonly Installed[]): Promise<Tried> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kith-validate-'))
  const database = await connectDatabase({})
  const config = { ...readConfig({ KITH_DATA: folder }), log: 'silent' as const }
  try {
    const kith = await createKith({
      config,
      database,
      files: await openStore(config),
      // One that came with Kith would be switched on before we look.
      installed: [...others.filter((other) => other.id !== plugin.id), { ...plugin, bundled: false }],
      log: pino({ level: config.log }),
      poke: () => undefined,
    })
    try {
      return await live(kith, plugin.id)
    } finally {
      await kith.close()
    }
  } finally {
    await database.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function live({ knex, host, toggles }: Kith, id: string): Promise<Tried> {
  try {
    await enablePlugin(toggles, host, id)
    const row = await pluginRow(knex, id)
    if (row?.state !== 'enabled') return { problems: [], before: row?.reason ?? `It is ${row?.state}.` }
    const problem = host.problems()[id]
    if (problem !== undefined) return { problems: [problem], before: undefined }
    await disablePlugin(toggles, host, id)
    await enablePlugin(toggles, host, id)
    await disablePlugin(toggles, host, id)
    await uninstallPlugin(knex, host, id)
    return { problems: [], before: undefined }
  } catch (error) {
    return { problems: [error instanceof Error ? error.message : String(error)], before: undefined }
  }
}

/** The modules of widgets that are not where the server looks for them. */
export function missingModules(plugin: Plugin, folder: string): string[] {
  const built = Object.values(plugin.widgets).map(({ module }) => path.join('dist', 'widgets', path.basename(module)))
  return [...new Set(built)].filter((file) => !existsSync(path.join(folder, file)))
}
