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
 * For one set, where no photo is there twice but by several people; of those only the owner's entry has a note. Whoever
 * owns a photo may share it, so that it is not asked again whether such an entry counts.
 */
export function notedIn(
  set: CompiledSet,
  ids: readonly string[],
  valid: Fragment,
  ring: Keyring,
): ((libraries: readonly string[]) => Noted) | undefined {
  const [r, o] = [set.as('r'), set.as('o')]
  const [id, more] = new Set(ids)
  const { listed } = r
  if (!listed || !o.listed || id === undefined || more !== undefined) return undefined
  const own = sql`${o.listed.month} is not null and ${o.by} = ${o.owner}`
  return (libraries) => {
    const without = [...new Set([...libraries, ...ring.disabled])]
    const outside = without.length > 0 ? sql`${r.owner} <> all(${without}::uuid[])` : raw('true')
    const some = sql`${r.set} = ${id}::uuid`
    return {
      from: sql`${set.rows} r where ${some} and ${outside} and ${listed.month} is not null and ${r.by} = ${r.owner}`,
      asset: r.asset,
      listed,
      rest: sql`select ${r.asset} from ${set.rows} r where ${some} and ${listed.month} is null and ${valid} and not exists (
        select 1 from ${set.rows} o where ${o.set} = ${r.set} and ${o.asset} = ${r.asset} and ${own})`,
    }
  }
}
