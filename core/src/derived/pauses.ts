import type { Knex } from 'knex'
import type { DerivationRef } from './derivation.ts'

/** Whether an admin has this work wait. */
export async function isPaused(knex: Knex, { plugin, name }: DerivationRef): Promise<boolean> {
  return (await knex('core.derive_pause').where({ plugin, name }).first('plugin')) !== undefined
}

/** Answers whether that changed anything. */
export async function setPaused(knex: Knex, { plugin, name }: DerivationRef, paused: boolean): Promise<boolean> {
  if (!paused) return (await knex('core.derive_pause').where({ plugin, name }).delete()) > 0
  const written: unknown[] = await knex('core.derive_pause')
    .insert({ plugin, name })
    .onConflict(['plugin', 'name'])
    .ignore()
    .returning('plugin')
  return written.length > 0
}

export async function pausedOnes(knex: Knex): Promise<(ref: DerivationRef) => boolean> {
  const found: DerivationRef[] = await knex('core.derive_pause').select('plugin', 'name')
  const paused = new Set(found.map(({ plugin, name }) => `${plugin}.${name}`))
  return ({ plugin, name }) => paused.has(`${plugin}.${name}`)
}
