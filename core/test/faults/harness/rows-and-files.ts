import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { rows, sql } from '#core/access/fragment.js'
import { type Database, connectDatabase } from '#core/db/connect.js'
import { createFolderStore } from '#core/files/folder-store.js'
import { sweepFiles } from '#core/ingest/sweep-files.js'
import { expect, vi } from 'vitest'

type Knex = Database['knex']

/** Looks into the database and the folder of a server that has nothing left to do. */
export async function checkRowsAndFiles(data: string, url: string | undefined): Promise<void> {
  const database = await connectDatabase(url ? { url } : { folder: path.join(data, 'database') })
  try {
    await checkRows(database.knex)
    await checkFiles(database.knex, data)
  } finally {
    await database.close()
  }
}

async function checkRows(knex: Knex): Promise<void> {
  const outbox = () => rows(knex, sql`select job, input from core.outbox where queue <> 'parked'`)
  await vi.waitFor(async () => expect(await outbox(), 'the outbox').toEqual([]), { timeout: 30_000, interval: 200 })
  const doubled = await rows(
    knex,
    sql`select owner_id, checksum, count(*) from core.asset group by owner_id, checksum having count(*) > 1
        union all select library_id, path, count(*) from core.asset group by library_id, path having count(*) > 1`,
  )
  expect(doubled, 'photos that are there twice').toEqual([])
  expect(await rows(knex, sql`select id, state, error from core.asset where state <> 'ready'`), 'not ready').toEqual([])
}

/** After the sweep each file has its row, and each photo its files. */
async function checkFiles(knex: Knex, data: string): Promise<void> {
  const files = createFolderStore(path.join(data, 'files'))
  await sweepFiles({ knex, signal: new AbortController().signal }, files, new Date(Date.now() + 1_000))
  expect(await readdir(path.join(data, 'files', '.parts')).catch(() => []), 'half files').toEqual([])
  const stored = new Map<string, number>()
  for await (const { key, size } of files.list('')) stored.set(key, size)
  const assets = await rows<{ id: string; key: string | null; size: number }>(
    knex,
    sql`select a.id, a.size::float8 as size, case when l.type = 'uploads' then convert_from(a.path, 'UTF8') end as key
        from core.asset a join core.library l on l.id = a.library_id`,
  )
  const wanted = assets.flatMap(({ id, key }) => [
    ...(key ? [key] : []),
    `previews/${id.slice(0, 2)}/${id}.jpg`,
    `thumbnails/${id.slice(0, 2)}/${id}.webp`,
  ])
  expect(
    wanted.filter((key) => !stored.has(key)),
    'files that are missing',
  ).toEqual([])
  for (const { key, size } of assets) if (key) expect(stored.get(key), key).toBe(size)
  // What was stored just before a kill waits some minutes for its removal.
  const leaving = await rows<{ path: string }>(knex, sql`select path from core.file_removal`)
  const known = new Set([...wanted, ...leaving.map((row) => row.path)])
  expect(
    [...stored.keys()].filter((key) => !known.has(key)),
    'files nobody knows',
  ).toEqual([])
  // Of an upload that was finished just before a kill, a job removes them within the hour.
  const begun = await rows<{ id: string }>(knex, sql`select id from core.resumable_upload`)
  const parts = await readdir(path.join(data, 'resumable')).catch(() => [])
  expect(
    parts.filter((id) => !begun.some((row) => row.id === id)),
    'parts of no upload',
  ).toEqual([])
}
