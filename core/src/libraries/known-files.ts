import type { Knex } from 'knex'
import { rows, sql } from '../access/fragment.ts'
import { type BytePath, fromBytes, toBytes } from './byte-path.ts'

/** A row of `core.asset` as a scan compares it. */
export interface KnownFile {
  readonly id: string
  readonly path: BytePath
  readonly size: number
  readonly modifiedMs: number
  readonly version: string | null
  readonly offline: boolean
}

interface Row {
  id: string
  path: Buffer
  size: number
  ms: number
  version: string | null
  offline: boolean
}

/** More at once are no quicker, and live long enough to be taken for what stays: they cost 50 MB more. */
const PAGE = 1_000

/** What a library has between two paths, in the order of their bytes. The next page is fetched while one is compared. */
export async function* knownFiles(
  knex: Knex,
  libraryId: string,
  range: { from: BytePath; to: BytePath },
): AsyncGenerator<readonly KnownFile[]> {
  const read = (after: Buffer) =>
    rows<Row>(
      knex,
      sql`select id, path, size::float8 as size, floor(extract(epoch from modified_at) * 1000)::float8 as ms, version,
            offline_at is not null as offline
          from core.asset where library_id = ${libraryId}::uuid and path > ${after} and path < ${toBytes(range.to)}
          order by path limit ${PAGE}`,
    )
  let next: Promise<Row[]> | undefined = read(toBytes(range.from))
  while (next) {
    const found: Row[] = await next
    const last = found.at(-1)
    next = last && found.length === PAGE ? read(last.path) : undefined
    // Awaited in the next round, if there is one: a scan that is stopped in between must not end the process.
    next?.catch(() => {})
    yield found.map((row) => ({ ...row, path: fromBytes(row.path), modifiedMs: row.ms }))
  }
}
