import { CAPS } from '@kith/sdk'
import type { Knex } from 'knex'
import type { CompiledAccess } from '../access/compiled.ts'
import { type Fragment, join, or, raw, rows, sql } from '../access/fragment.ts'
import { type Key, type Keyring, keysWhere } from '../access/keyring.ts'

/** What others let the user see, by the keys the user holds just now. */
export const grantsReceived = ({ keys, me }: Keyring): unknown[] => keys.filter((key) => key.set !== me).map(shown)

/** What the user lets others see: of the own library and its folders, and what the user brought into sets. */
export async function grantsGiven(knex: Knex, access: CompiledAccess, userId: string): Promise<unknown[]> {
  const given = access.grants.map((grant) => {
    const mine: Fragment[] = [
      sql`(${grant.kind} = 'core:library' and ${grant.set}::uuid = ${userId}::uuid)`,
      sql`(${grant.kind} = 'core:folder' and ${grant.set}::uuid in
        (select f.id from core.folder f where f.owner_id = ${userId}::uuid))`,
      ...(grant.by ? [sql`${grant.by}::uuid = ${userId}::uuid`] : []),
    ]
    return keysWhere(access, grant, or(mine), grant.user ?? raw('null'))
  })
  if (given.length === 0) return []
  const found = await rows<Key & { holder: string | null }>(
    knex,
    sql`select * from (${join(given, ' union all ')}) k order by "grant", holder, set`,
  )
  // Who comes by a link is nobody with a name, and what lets them in is a secret.
  return found.map((key) => ({ to: key.holder ?? 'visitors', ...shown(key) }))
}

const shown = ({ kind, set, can, since, until, by, grant }: Key) => ({
  grant,
  of: { kind, id: set },
  can: Object.entries(CAPS).flatMap(([cap, bit]) => (can & bit ? [cap] : [])),
  since,
  until,
  by,
})
