import { type Fragment, and, name, or, raw, sql } from './fragment.ts'
import type { Keyring } from './keyring.ts'

const column = (alias: string, column: string) => name(`${alias}.${column}`)

/** Core's own rule. It is applied after every grant, and no plugin lifts it. */
export function guard(ring: Keyring, alias = 'a'): Fragment {
  const at = (c: string) => column(alias, c)
  const mine = ring.me ? sql`${at('owner_id')} = ${ring.me}::uuid` : raw('false')
  const rules = [
    sql`${at('deleted_at')} is null`,
    sql`${at('offline_at')} is null`,
    ring.unlocked && ring.me
      ? or([sql`${at('visibility')} in ('timeline', 'archive')`, and([sql`${at('visibility')} = 'locked'`, mine])])
      : sql`${at('visibility')} in ('timeline', 'archive')`,
    or([sql`${at('state')} <> 'held'`, mine]),
  ]
  if (ring.disabled.length > 0) rules.push(sql`${at('owner_id')} <> all(${[...ring.disabled]}::uuid[])`)
  return and(rules)
}

/** What a library shows to whoever holds a key to it; the condition of its index. */
export const LISTED = raw(
  `a.visibility = 'timeline' and a.deleted_at is null and a.offline_at is null and a.state = 'ready'`,
)

/** What a timeline shows; its first four lines are the condition of the index on months. */
export function timelineGuard(ring: Keyring, alias = 'a'): Fragment {
  const at = (c: string) => column(alias, c)
  const rules = [
    sql`${at('visibility')} = 'timeline'`,
    sql`${at('deleted_at')} is null`,
    sql`${at('offline_at')} is null`,
    sql`${at('state')} = 'ready'`,
  ]
  if (ring.disabled.length > 0) rules.push(sql`${at('owner_id')} <> all(${[...ring.disabled]}::uuid[])`)
  return and(rules)
}
