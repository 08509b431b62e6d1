import { notFound } from '@kith/sdk'
import type { Knex } from 'knex'

/** Reads an account and keeps others from changing it until the transaction ends. Throws `not_found` (404). */
export async function lockUser(knex: Knex, id: string): Promise<{ disabled: boolean }> {
  const row: { disabled_at: Date | null } | undefined = await knex('core.user')
    .where({ id })
    .forNoKeyUpdate()
    .first('disabled_at')
  if (!row) throw notFound('The account')
  return { disabled: row.disabled_at !== null }
}
