import { randomUUID } from 'node:crypto'
import { type IngestOptions, type Ingested, KithError, type SetRef } from '@kith/sdk'
import { rows, sql } from '../access/fragment.ts'
import type { FileStore } from '../files/store.ts'
import type { FileHash } from '../media/hash-file.ts'
import { type FileKind, identify } from '../media/identify.ts'
import type { CoreContext } from '../server/area.ts'
import { enqueueProcessing } from './enqueue-processing.ts'
import { cleanFileName } from './file-name.ts'
import { removeFiles } from './file-removal.ts'
import { findContents } from './find-content.ts'
import { uploadKey } from './keys.ts'
import { quotaExceeded } from './receive-file.ts'
import { lockUploads } from './upload-library.ts'

export interface KeepFileDeps {
  readonly files: FileStore
  /** Puts photos into a set of entries; `by` is who brought them. */
  addEntry(c: CoreContext, set: SetRef, assetIds: readonly string[], by: string): Promise<void>
}

export interface IngestFacts extends IngestOptions {
  /** When the client says the file was last written: the last resort for when a photo was taken. */
  readonly modifiedAt?: Date | undefined
}

/** A whole file on this machine. It is moved away, unless its owner has it already. */
export interface WholeFile extends FileHash {
  readonly path: string
}

export type KeepFile = (c: CoreContext, file: WholeFile, name: string, options: IngestFacts) => Promise<Ingested>

/** Makes the function that takes in a file that came in whole: once for each owner, with its row and its job. */
export const createKeepFile =
  (deps: KeepFileDeps): KeepFile =>
  async (c, file, name, options) => {
    if (file.size === 0)
      throw new KithError('empty_file', 422, 'The file is empty. Send it again from where it came from.')
    const kind = await identify(file.path)
    if (!kind)
      throw new KithError(
        'not_a_photo',
        415,
        'The file is not a photo or video that Kith knows. Nothing was kept of it.',
      )
    return (await duplicateOf(deps, c, file, options)) ?? (await keep(deps, c, file, kind, name, options))
  }

/** The owner's photo of the same content, if there is one; it goes where the upload was to go. */
async function duplicateOf(
  deps: KeepFileDeps,
  c: CoreContext,
  file: FileHash,
  options: IngestFacts,
): Promise<Ingested | undefined> {
  const [known] = await findContents(c.knex, options.owner, { sha256: [file.sha256] }, options.pending)
  if (!known) return undefined
  const ingested = { id: known.id, duplicate: true }
  await c.transaction(async () => {
    if (options.into) await deps.addEntry(c, options.into, [known.id], options.owner)
    await options.record?.(ingested)
  })
  return ingested
}

async function keep(
  deps: KeepFileDeps,
  c: CoreContext,
  file: WholeFile,
  kind: FileKind,
  name: string,
  options: IngestFacts,
): Promise<Ingested> {
  const id = randomUUID()
  const key = uploadKey(options.owner, new Date().getUTCFullYear(), id, kind.extension)
  // Written before the file has its place: should the process die in between, the file is removed and not forgotten.
  await rows(c.knex, sql`insert into core.file_removal (path, at) values (${key}, now() + interval '10 minutes')`)
  try {
    await deps.files.adopt(key, file.path)
    return await c.transaction(async () => {
      const { room, libraryId } = await lockUploads(c.knex, options.owner)
      const other = await duplicateOf(deps, c, file, options)
      if (other) {
        await removeFiles(c, [key])
        return other
      }
      if (file.size > room) throw quotaExceeded()
      await insertAsset(c, { id, key, libraryId, file, kind, name: cleanFileName(name, kind.extension), options })
      await enqueueProcessing(c, [id])
      if (options.into) await deps.addEntry(c, options.into, [id], options.owner)
      const ingested = { id, duplicate: false }
      await options.record?.(ingested)
      return ingested
    })
  } catch (error) {
    // If even this fails, the file goes when its ten minutes are over.
    await removeFiles(c, [key]).catch(() => {})
    throw error
  }
}

interface NewAsset {
  readonly id: string
  readonly key: string
  readonly libraryId: string
  readonly file: FileHash
  readonly kind: FileKind
  readonly name: string
  readonly options: IngestFacts
}

/** Makes the photo, and takes back that its file is to be removed. Should that have happened already, there is none. */
async function insertAsset(c: CoreContext, asset: NewAsset): Promise<void> {
  const { file, kind, options } = asset
  const modifiedAt = options.modifiedAt ?? new Date()
  const made = await rows(
    c.knex,
    sql`with kept as (delete from core.file_removal where path = ${asset.key} returning path)
        insert into core.asset (id, owner_id, library_id, type, mime, file_name, path, size, modified_at, taken_at, local_at,
          checksum, sha1, state, uploaded_by)
        select ${asset.id}::uuid, ${options.owner}::uuid, ${asset.libraryId}::uuid, ${kind.kind}, ${kind.mime}, ${asset.name},
          ${Buffer.from(asset.key)}::bytea, ${file.size}::bigint, ${modifiedAt}::timestamptz, ${modifiedAt}::timestamptz,
          ${modifiedAt.toISOString()}::timestamptz at time zone 'utc', ${file.sha256}::bytea, ${file.sha1}::bytea,
          ${options.pending ? 'held' : 'pending'}, ${options.by ?? null}::text from kept returning id`,
  )
  if (made.length === 0) throw new KithError('upload_late', 503, 'Storing the file took too long. Send it again.')
}
