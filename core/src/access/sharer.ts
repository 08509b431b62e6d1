import { ALL, CAPS, type Cap } from '@kith/sdk'
import { type CompiledAccess, type CompiledGrant, LINK, SHARE, may } from './compiled.ts'
import { type Fragment, and, join, or, raw, sql } from './fragment.ts'

/**
 * Rights follow the sharer. What somebody else put before a caller (an entry in an album, a link to a library) counts
 * only while that somebody may still share it, and never gives more than they have. The right passes on once: it is
 * looked for in direct grants only, never in what was itself passed on.
 */

/** Grants that hand out keys to this kind of set directly: by the set's owner, or by the set's own plugin. */
const directGrants = (access: CompiledAccess, kind: string, mask: number): readonly CompiledGrant[] =>
  access.grants.filter((grant) => grant.target === kind && grant.user && may(grant, mask))

const has = (grant: CompiledGrant, mask: number): Fragment =>
  (grant.mayCan & mask) === mask && /^\d+$/.test(grant.can.sql)
    ? raw('true')
    : sql`(${grant.can} & ${raw(`${mask}`)}) = ${raw(`${mask}`)}`

/** Holds when the grant's row was made by the owner of the library or folder it is about. */
const byOwner = (grant: CompiledGrant): Fragment => {
  if (!grant.by) return raw('true')
  if (grant.target === 'core:library') return sql`${grant.by} = ${grant.set}`
  return sql`exists (select 1 from core.folder f where f.id = ${grant.set} and f.owner_id = ${grant.by})`
}

const userLives = (user: Fragment): Fragment =>
  sql`exists (select 1 from core."user" u where u.id = ${user} and u.disabled_at is null)`

/**
 * What `by` may hand on of the set as a whole, as a mask: everything when it is theirs, what their own direct keys
 * carry when those include `link`, else null. For one kind; `set` and `by` are expressions of the outer query.
 */
function sharerCanOf(access: CompiledAccess, kind: string, set: Fragment, by: Fragment): Fragment {
  const keys = directGrants(access, kind, LINK).map(
    (g) => sql`select ${g.can} as can from (${g.rows}) g
      where ${g.user ?? raw('null')} = ${by} and ${g.set} = ${set} and ${g.since} is null and ${has(g, LINK)} and ${byOwner(g)} and ${g.live}`,
  )
  const passedOn =
    keys.length > 0 ? sql`(select bit_or(k.can) from (${join(keys, ' union all ')}) k)` : raw('null::int')
  const all = raw(`${ALL}`)
  if (kind === 'core:library') return sql`(case when ${by} = ${set} then ${all} else ${passedOn} end)`
  if (kind === 'core:folder')
    return sql`(case when exists (select 1 from core.folder f where f.id = ${set} and f.owner_id = ${by}) then ${all} else ${passedOn} end)`
  return passedOn
}

/** The mask a key is cut to by its sharer, for a grant whose rows name one. */
export function sharerCan(
  access: CompiledAccess,
  grant: CompiledGrant,
  outer: { set: Fragment; by: Fragment; kind: Fragment },
): Fragment {
  const lives = userLives(outer.by)
  const kinds = grant.target ? [grant.target] : ['core:library', 'core:folder', ...access.sets.keys()]
  const cases = kinds.map((kind) => sql`when ${kind} then ${sharerCanOf(access, kind, outer.set, outer.by)}`)
  return sql`(case when ${lives} then (case ${outer.kind} ${join(cases, ' ')} end) end)`
}

/**
 * Holds for an entry (`asset`, `owner`, `by`: expressions) whose bringer may still share the asset with `cap` in it.
 * `owner` stands in the entry itself: named from the asset, the test could not be hashed and lists were 3 to 6 times
 * slower.
 */
export function validEntry(
  access: CompiledAccess,
  cap: Cap,
  entry: { asset: Fragment; owner: Fragment; by: Fragment },
): Fragment {
  const mask = SHARE | CAPS[cap]
  const ways: Fragment[] = [sql`${entry.by} = ${entry.owner}`]
  for (const g of directGrants(access, 'core:library', mask)) {
    const base = and([has(g, mask), byOwner(g), g.live, userLives(g.user ?? raw('null'))])
    // A library is shared without what is archived, so the right to pass it on ends there too.
    ways.push(sql`((${entry.by}, ${entry.owner}) in (select ${g.user ?? raw('null')}, ${g.set} from (${g.rows}) g where ${g.since} is null and ${base})
      and exists (select 1 from core.asset x where x.id = ${entry.asset} and x.visibility = 'timeline'))`)
    if (g.since.sql !== 'null::timestamp')
      ways.push(sql`exists (select 1 from (${g.rows}) g join core.asset x on x.id = ${entry.asset}
        where ${g.user ?? raw('null')} = ${entry.by} and ${g.set} = ${entry.owner} and x.local_at >= ${g.since} and x.visibility = 'timeline' and ${base})`)
  }
  for (const g of directGrants(access, 'core:folder', mask)) {
    ways.push(sql`exists (select 1 from core.asset x join core.folder_tree t on t.descendant_id = x.folder_id
      join (${g.rows}) g on ${g.set} = t.ancestor_id
      where x.id = ${entry.asset} and x.visibility = 'timeline' and ${g.user ?? raw('null')} = ${entry.by} and (${g.since} is null or x.local_at >= ${g.since})
        and ${has(g, mask)} and ${byOwner(g)} and ${g.live} and ${userLives(g.user ?? raw('null'))})`)
  }
  for (const set of access.sets.values()) {
    if (set.how !== 'entries') continue
    const e = set.as('e')
    for (const g of directGrants(access, set.kind, mask)) {
      if (g.by) continue
      // Own entries only: what was passed on into that set is not passed on again.
      ways.push(sql`exists (select 1 from ${set.rows} e join (${g.rows}) g on ${g.set} = ${e.set}
        where ${e.asset} = ${entry.asset} and ${e.by} = ${e.owner} and ${g.user ?? raw('null')} = ${entry.by}
          and ${g.since} is null and ${has(g, mask)} and ${g.live} and ${userLives(g.user ?? raw('null'))})`)
    }
  }
  return or(ways)
}
