import type { CompiledSet, ListedColumns } from './compiled.ts'
import { type Fragment, raw, sql } from './fragment.ts'
import type { Keyring } from './keyring.ts'

/** A set of entries, by what is noted beside them: photos that a timeline lists and their owners brought. */
export interface Noted {
  /** What comes after FROM for those: alias `r`. */
  readonly from: Fragment
  readonly asset: Fragment
  readonly listed: ListedColumns
  /** A select of the ids of all others, of these libraries too. */
  readonly rest: Fragment
}

/**
 * Of what several people put in only the owner's entry has a note. Whoever owns a photo may share it, so that it is not
 * asked again whether such an entry counts.
 */
export function notedIn(
  set: CompiledSet,
  ids: readonly string[],
  valid: Fragment,
  ring: Keyring,
): ((libraries: readonly string[]) => Noted) | undefined {
  const [r, o] = [set.as('r'), set.as('o')]
  const { listed } = r
  if (!listed || !o.listed) return undefined
  const sets = [...new Set(ids)]
  const [first, more] = sets
  // Of one set the planner knows that its index has the months in order.
  const inSets = (column: Fragment) =>
    first !== undefined && more === undefined ? sql`${column} = ${first}::uuid` : sql`${column} = any(${sets}::uuid[])`
  const own = sql`${o.listed.month} is not null and ${o.by} = ${o.owner}`
  // `offset 0`: few entries are asked this, so all others are not to be hashed for it.
  return (libraries) => {
    const without = [...new Set([...libraries, ...ring.disabled])]
    const outside = without.length > 0 ? sql`${r.owner} <> all(${without}::uuid[])` : raw('true')
    const some = sql`${inSets(r.set)} and ${outside} and ${listed.month} is not null and ${r.by} = ${r.owner}`
    // A photo may be in two sets; in one it is its owner's only once.
    const once = sql`(select distinct ${r.asset}, ${listed.month}, ${listed.localAt}, ${listed.ratio} from ${set.rows} r where ${some}) r where true`
    return {
      from: more === undefined ? sql`${set.rows} r where ${some}` : once,
      asset: r.asset,
      listed,
      rest: sql`select ${r.asset} from ${set.rows} r where ${inSets(r.set)} and ${listed.month} is null and ${valid} and not exists (
        select 1 from ${set.rows} o where ${inSets(o.set)} and ${o.asset} = ${r.asset} and ${own} offset 0)`,
    }
  }
}
