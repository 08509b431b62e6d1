import { or, rows, sql } from '../access/fragment.ts'
import type { CoreContext } from '../server/area.ts'
import { type BytePath, rangeBelow, toBytes } from './byte-path.ts'
import type { Library } from './library.ts'

/** Hides the photos of folders that the library no longer has. Answers how many. */
export async function takeAwayOutside(c: CoreContext, library: Library, folders: readonly BytePath[]): Promise<number> {
  // Gaps between the folders rather than "in none of them": each is one range of the index, and nearly always empty.
  const ranges = folders.map(rangeBelow).sort((a, b) => (a.from < b.from ? -1 : 1))
  const gaps = ranges.map(({ from }, i) => {
    const before = ranges[i - 1]
    return sql`(path <= ${toBytes(from)} and ${before ? sql`path >= ${toBytes(before.to)}` : sql`true`})`
  })
  const last = ranges.at(-1)
  if (last) gaps.push(sql`path >= ${toBytes(last.to)}`)
  const hidden = await rows(
    c.knex,
    sql`update core.asset set offline_at = now(), updated_at = now()
        where library_id = ${library.id}::uuid and ${or(gaps)} and offline_at is null returning id`,
  )
  return hidden.length
}
