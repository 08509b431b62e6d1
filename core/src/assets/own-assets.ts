import { forbidden, notFound } from '@kith/sdk'
import type { Knex } from 'knex'
import { chosen } from '../access/chosen.ts'
import type { CompiledAccess } from '../access/compiled.ts'
import { rows, sql } from '../access/fragment.ts'
import type { Keyring } from '../access/keyring.ts'
import { ownedBy, reachable } from './reachable.ts'

/**
 * Throws unless all of these photos are the caller's own. To edit, hide or delete a photo is for its owner: no key of
 * any plugin gives that, whatever it may do in a set.
 */
export async function requireOwn(
  knex: Knex,
  access: CompiledAccess,
  ring: Keyring,
  ids: readonly string[],
  doing: string,
): Promise<string> {
  const me = ring.me
  if (!me) throw forbidden(`Only the owner of a photo may ${doing} it. Sign in first.`)
  const wanted = [...new Set(ids)]
  const own = await rows<{ id: string }>(
    knex,
    sql`select a.id from ${chosen(wanted)} where ${ownedBy(me, ring.unlocked)}`,
  )
  if (own.length === wanted.length) return me
  const known = new Set(own.map((row) => row.id))
  const others = wanted.filter((id) => !known.has(id))
  const [seen] = await rows<{ n: number }>(
    knex,
    sql`select count(*)::int as n from ${chosen(others)} where ${reachable(access, ring, 'view')}`,
  )
  if (seen?.n !== others.length) throw notFound(wanted.length === 1 ? 'This photo' : 'One of these photos')
  throw forbidden(`Only the owner of a photo may ${doing} it.`)
}
