import { events } from '@kith/sdk'
import { rows, sql } from '../access/fragment.ts'
import { enqueueProcessing } from '../ingest/enqueue-processing.ts'
import type { CoreContext } from '../server/area.ts'
import type { Library } from './library.ts'
import type { ScanPlace } from './scan-place.ts'
import type { Scan } from './scan-row.ts'

interface Newcomer {
  id: string
  path: Buffer
  size: number
}

interface Missing {
  id: string
  size: number
  checksum: Buffer
  file_name: string
}

/**
 * Finds the files that were moved or renamed: a new one with the content of one that went missing. The photo keeps its
 * row, and with it every album it is in. Only new files of the size of a missing one are read. Answers how many.
 */
export async function settleMoves(
  c: CoreContext,
  place: Pick<ScanPlace, 'contentOf'>,
  o: { readonly library: Library; readonly scan: Scan; readonly tick: () => Promise<void> },
): Promise<number> {
  const { library } = o
  const missing = await rows<Missing>(
    c.knex,
    sql`select id, size::float8 as size, checksum, file_name from core.asset
        where library_id = ${library.id}::uuid and offline_at is not null and checksum is not null`,
  )
  if (missing.length === 0) return 0
  const sizes = new Set(missing.map((one) => one.size))
  const newcomers = await rows<Newcomer>(
    c.knex,
    sql`select id, path, size::float8 as size from core.asset
        where library_id = ${library.id}::uuid and state = 'pending' and checksum is null and offline_at is null
          and added_at >= ${o.scan.started_at} and size = any(${[...sizes]}::bigint[])`,
  )
  const byContent = new Map<string, Missing[]>()
  for (const one of missing) {
    const content = one.checksum.toString('hex')
    byContent.set(content, [...(byContent.get(content) ?? []), one])
  }
  let moved = 0
  for (const newcomer of newcomers) {
    await o.tick()
    const checksum = await place.contentOf(newcomer.path)
    const candidates = (checksum && byContent.get(checksum)) || []
    const name = nameIn(newcomer.path)
    const old = candidates.find((one) => one.file_name === name) ?? candidates[0]
    if (!checksum || !old) continue
    if (!(await adopt(c, library, { oldId: old.id, newId: newcomer.id }))) continue
    byContent.set(
      checksum,
      candidates.filter((one) => one !== old),
    )
    moved++
  }
  return moved
}

const nameIn = (path: Buffer) => path.subarray(path.lastIndexOf(0x2f) + 1).toString('utf8')

interface Place {
  folder_id: string | null
  path: Buffer
  file_name: string
  modified_at: Date
  version: string | null
}

/** Gives the old photo the new place. The new row goes first: a path can be had once only. */
function adopt(
  c: CoreContext,
  library: Library,
  { oldId, newId }: { readonly oldId: string; readonly newId: string },
): Promise<boolean> {
  return c.transaction(async () => {
    const [gone] = await rows<Place>(
      c.knex,
      sql`delete from core.asset where id = ${newId}::uuid and state = 'pending' and checksum is null
          returning folder_id, path, file_name, modified_at, version`,
    )
    if (!gone) return false
    const [kept] = await rows<{ state: string }>(
      c.knex,
      sql`update core.asset set path = ${gone.path}, folder_id = ${gone.folder_id}::uuid, file_name = ${gone.file_name},
            modified_at = ${gone.modified_at}, version = ${gone.version}, offline_at = null, updated_at = now() where id = ${oldId}::uuid returning state`,
    )
    if (kept?.state === 'pending') await enqueueProcessing(c, [oldId])
    await c.emit(events.assetsReturned, { libraryId: library.id, ownerId: library.owner_id })
    return true
  })
}
