import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { KithError, notFound } from '@kith/sdk'
import type { Knex } from 'knex'
import { rows, sql } from '../access/fragment.ts'
import { READ_SIZE } from '../files/read-size.ts'
import type { FileStore } from '../files/store.ts'
import { type SourcePlace, type Sources, SourceOff, placeColumn, refOfPath } from '../sources/index.ts'
import { type FetchDeps, NotFetched, fetched } from './fetched.ts'
import { requireInside } from './inside-library.ts'
import { type ReadablePath, readablePath } from './readable-path.ts'

export interface OriginalDeps extends FetchDeps {
  readonly files: FileStore
  readonly sources: Pick<Sources, 'open'>
}

/** Where the bytes of a photo are as they came, and how they are called. */
export interface Original {
  readonly place:
    | { readonly path: Buffer; readonly folders: readonly string[] }
    | { readonly key: string }
    | { readonly source: SourcePlace; readonly ref: string }
  readonly size: number
  readonly mime: string
  readonly fileName: string
  readonly modifiedAt: Date
  /** SHA-256, once it is known. */
  readonly checksum: Buffer | null
}

interface Row {
  library: string
  folders: string[]
  source: SourcePlace | null
  path: Buffer
  size: number
  mime: string
  file_name: string
  modified_at: Date
  checksum: Buffer | null
}

/** The originals of some photos, by their ids. It judges nothing: who may download is asked before. */
export async function originalsOf(knex: Knex, assetIds: readonly string[]): Promise<Map<string, Original>> {
  const found = await rows<Row & { id: string }>(
    knex,
    sql`select a.id, l.type as library, l.folders, ${placeColumn} as source, a.path, a.size::float8 as size,
          a.mime, a.file_name, a.modified_at, a.checksum
        from core.asset a join core.library l on l.id = a.library_id where a.id = any(${[...assetIds]}::uuid[])`,
  )
  return new Map(found.map((row) => [row.id, originalOfRow(row)]))
}

export async function originalOf(knex: Knex, assetId: string): Promise<Original> {
  const original = (await originalsOf(knex, [assetId])).get(assetId)
  if (!original) throw notFound('This photo')
  return original
}

const originalOfRow = (row: Row): Original => ({
  place: placeOf(row),
  size: row.size,
  mime: row.mime || 'application/octet-stream',
  fileName: row.file_name,
  modifiedAt: row.modified_at,
  checksum: row.checksum,
})

function placeOf({ library, folders, source, path }: Row): Original['place'] {
  if (source) return { source, ref: refOfPath(path) }
  return library === 'folders' ? { path, folders } : { key: path.toString('utf8') }
}

/** The bytes, or some of them. `size` is what is really there: a file in a library may have changed since it was scanned. */
export async function openOriginal(
  { files, sources }: OriginalDeps,
  original: Original,
  range?: { start: number; end: number },
): Promise<{ body: Readable; size: number }> {
  const { place } = original
  if ('key' in place) {
    const { size } = await files.stat(place.key)
    return { body: await files.open(place.key, range), size }
  }
  if ('source' in place) return sources.open(place.source, place.ref, range).catch(unavailable)
  await requireInside(place.path, place.folders).catch(unavailable)
  const file = await open(place.path).catch(unavailable)
  const { size } = await file.stat()
  return { body: file.createReadStream({ ...range, highWaterMark: READ_SIZE }), size }
}

/** A path on this machine with the bytes, for libraries that want one; `release` when done. */
export async function localOriginal(deps: OriginalDeps, { place }: Original): Promise<ReadablePath> {
  if ('key' in place) return deps.files.local(place.key)
  if ('source' in place) return fetched(deps, place.source, place.ref).catch(unavailable)
  await requireInside(place.path, place.folders).catch(unavailable)
  return readablePath(deps.config.data, place.path)
}

function unavailable(error: unknown): never {
  const cause = error instanceof NotFetched ? error.cause : error
  // What else a plugin says is for the owner of the library, not for everybody who sees the photo.
  const sentence =
    cause instanceof SourceOff
      ? cause.message
      : 'The file of this photo cannot be reached just now. See that the disk or server it is on is there, then try again.'
  throw new KithError('original_unavailable', 503, sentence, undefined, { cause })
}
