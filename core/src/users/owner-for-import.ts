import type { Knex } from 'knex'
import { rows, sql } from '../access/fragment.ts'

/** The address of the account that photos named on the command line belong to until somebody claims it at setup. */
export const UNCLAIMED_EMAIL = 'owner@localhost'

/**
 * Whose photos a folder named on the command line becomes: the first admin's. Before setup that is an account without
 * a password, which setup then makes somebody's.
 */
export async function ownerForImport(knex: Knex): Promise<{ id: string; unclaimed: boolean }> {
  const first = () =>
    rows<{ id: string; unclaimed: boolean }>(
      knex,
      sql`select u.id, k.user_id is null as unclaimed from core."user" u left join core.credential k on k.user_id = u.id
        where u.admin and u.disabled_at is null order by u.created_at, u.id limit 1`,
    )
  const [known] = await first()
  if (known) return known
  await knex('core.user').insert({ email: UNCLAIMED_EMAIL, name: 'Owner', admin: true }).onConflict('email').ignore()
  const [made] = await first()
  if (!made) throw new Error('There is no admin account. Add one with: kith user add … --admin')
  return made
}
