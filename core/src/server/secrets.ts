import { randomBytes } from 'node:crypto'
import type { Knex } from 'knex'

/**
 * The key that seals secrets and signs picture addresses: made once, kept in the database so that all processes share
 * it. It protects copies of single tables and logs, not a stolen database.
 */
export async function serverKey(knex: Knex): Promise<Buffer> {
  const known = await readKey(knex)
  if (known) return known
  await knex('core.setting')
    .insert({ key: 'server_key', value: JSON.stringify(randomBytes(32).toString('base64')) })
    .onConflict('key')
    .ignore()
  const made = await readKey(knex)
  if (!made) throw new Error('The key of this server could not be read.')
  return made
}

async function readKey(knex: Knex): Promise<Buffer | undefined> {
  const row: { value: string } | undefined = await knex('core.setting').where({ key: 'server_key' }).first('value')
  return row && Buffer.from(row.value, 'base64')
}
