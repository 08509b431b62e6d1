import type { Knex } from 'knex'
import { nextGeneration } from './revisions.ts'
import type { PluginState } from './generation.ts'

/** A plugin's row: the desired state. Processes follow it; messages are only hints. */
export interface PluginRow {
  readonly id: string
  readonly version: string
  readonly state: PluginState
  readonly reason: string | null
  readonly stage: string | null
  readonly settings: Record<string, unknown>
  readonly override_range: boolean
  readonly checked: string | null
  readonly enabled_at: Date | null
  readonly disabled_at: Date | null
  readonly changed_at: Date
}

export const pluginRows = (knex: Knex): Promise<PluginRow[]> => knex<PluginRow>('core.plugin').orderBy('id').select('*')

export const pluginRow = (knex: Knex, id: string): Promise<PluginRow | undefined> =>
  knex<PluginRow>('core.plugin').where({ id }).first()

/** What changes of a row. Fields that are absent stay. */
export interface PluginChange {
  version?: string
  state?: PluginState
  reason?: string | null
  stage?: string | null
  settings?: Record<string, unknown>
  override_range?: boolean
  checked?: string | null
  enabled_at?: Date
}

/**
 * Writes a plugin's row and the next generation, in the ambient transaction. Since when it is off is written with
 * whatever takes it off: that is what it missed when it comes back. Answers the generation.
 */
export async function writePlugin(knex: Knex, id: string, change: PluginChange): Promise<number> {
  const { settings, ...rest } = change
  const values = { ...rest, ...(settings && { settings: JSON.stringify(settings) }), changed_at: knex.fn.now() }
  await knex('core.plugin')
    .insert({ id, version: '', state: 'installed', ...values })
    .onConflict('id')
    .merge({ ...values, ...(change.state !== undefined && { disabled_at: offSince(knex, change.state) }) })
  return nextGeneration(knex)
}

const offSince = (knex: Knex, state: PluginState) =>
  state === 'enabled'
    ? null
    : knex.raw(`case when core.plugin.state = 'enabled' then clock_timestamp() else core.plugin.disabled_at end`)
