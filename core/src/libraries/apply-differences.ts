import { events } from '@kith/sdk'
import { rows, sql } from '../access/fragment.ts'
import { enqueueProcessing } from '../ingest/enqueue-processing.ts'
import type { CoreContext } from '../server/area.ts'
import { type BytePath, nameOf, parentOf, toBytes, toText } from './byte-path.ts'
import type { Difference } from './compare.ts'
import type { FolderRows } from './folder-rows.ts'
import type { Library } from './library.ts'
import type { ScanCounts } from './scan-row.ts'
import type { FoundFile } from './walk.ts'

export interface ApplyOptions {
  readonly c: CoreContext
  readonly library: Library
  readonly folders: FolderRows
  readonly counts: ScanCounts
  /** New photos are worked on at once, instead of when it is known which of them were only moved. */
  readonly eager: boolean
  /** Throws when the folder that is walked is no longer there: what looks missing then is not. */
  readonly confirm: () => Promise<void>
}

/** Collects differences and writes them in batches. */
export interface Differences {
  add(differences: readonly Difference[]): Promise<void>
  flush(): Promise<void>
}

const BATCH = 500

export function createDifferences(o: ApplyOptions): Differences {
  const { c, counts } = o
  let waiting: Difference[] = []
  const of = <K extends Difference['kind']>(kind: K) =>
    waiting.filter((one): one is Extract<Difference, { kind: K }> => one.kind === kind)

  async function flush() {
    if (waiting.length === 0) return
    const [fresh, returned, missing] = [of('new'), of('returned'), of('missing')]
    const changed = [...of('changed'), ...returned.filter((one) => one.changed)]
    if (missing.length > 0) await o.confirm()
    try {
      await c.transaction(async () => {
        const added = await insertFiles(
          o,
          fresh.map((one) => one.file),
        )
        const again = await bringBack(
          o,
          returned.map((one) => one.known.id),
        )
        await takeAway(
          o,
          missing.map((one) => one.known.id),
        )
        await renew(o, changed)
        await enqueueProcessing(c, [...(o.eager ? added : []), ...again, ...changed.map((one) => one.known.id)])
      })
    } catch (error) {
      o.folders.forget()
      throw error
    }
    counts.added += fresh.length
    counts.changed += changed.length
    counts.returned += returned.length
    counts.missing += missing.length
    waiting = []
  }

  return {
    flush,
    async add(differences) {
      for (const difference of differences) waiting.push(difference)
      if (waiting.length >= BATCH) await flush()
    },
  }
}

/** New rows, to be worked on. What is known of a photo before it was opened is its name and when it was last written. */
async function insertFiles(o: ApplyOptions, files: readonly FoundFile[]): Promise<string[]> {
  if (files.length === 0) return []
  const { knex } = o.c
  await o.folders.ensure(knex, new Set(files.map((file) => parentOf(file.path))))
  const folderId = (path: BytePath) => o.folders.idOf(parentOf(path)) ?? null
  const inserted = await rows<{ id: string }>(
    knex,
    sql`insert into core.asset (owner_id, library_id, folder_id, file_name, path, size, version,
        modified_at, taken_at, local_at)
      select ${o.library.owner_id}::uuid, ${o.library.id}::uuid, folder_id, name, path, size, version,
        to_timestamp(ms / 1000), to_timestamp(ms / 1000), to_timestamp(ms / 1000) at time zone 'utc'
      from unnest(${files.map((file) => folderId(file.path))}::uuid[], ${files.map((file) => toText(nameOf(file.path)))}::text[],
        ${files.map((file) => toBytes(file.path))}::bytea[], ${files.map((file) => file.size)}::bigint[],
        ${files.map((file) => file.version ?? null)}::text[], ${files.map((file) => file.modifiedMs)}::float8[])
        as f (folder_id, name, path, size, version, ms)
      on conflict (library_id, path) do nothing returning id`,
  )
  return inserted.map((row) => row.id)
}

/** Files that are there again. Answers those that were never worked on. */
async function bringBack(o: ApplyOptions, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const found = await rows<{ id: string; state: string }>(
    o.c.knex,
    sql`update core.asset set offline_at = null, updated_at = now() where id = any(${[...ids]}::uuid[]) returning id, state`,
  )
  await o.c.emit(events.assetsReturned, { libraryId: o.library.id, ownerId: o.library.owner_id })
  return found.filter((row) => row.state === 'pending').map((row) => row.id)
}

/** What a source says of its changed files. Of a file on disk, what works on it finds that out by itself. */
async function renew(o: ApplyOptions, changed: readonly Extract<Difference, { kind: 'changed' | 'returned' }>[]) {
  const versioned = changed.filter((one) => one.file.version !== undefined)
  if (versioned.length === 0) return
  await rows(
    o.c.knex,
    sql`update core.asset a set version = f.version, size = f.size, modified_at = to_timestamp(f.ms / 1000)
        from unnest(${versioned.map((one) => one.known.id)}::uuid[], ${versioned.map((one) => one.file.version)}::text[],
          ${versioned.map((one) => one.file.size)}::bigint[], ${versioned.map((one) => one.file.modifiedMs)}::float8[])
          as f (id, version, size, ms)
        where a.id = f.id`,
  )
}

/** Files that are no longer there: their photos are hidden, and kept. */
async function takeAway(o: ApplyOptions, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await rows(
    o.c.knex,
    sql`update core.asset set offline_at = now(), updated_at = now() where id = any(${[...ids]}::uuid[]) and offline_at is null`,
  )
}
