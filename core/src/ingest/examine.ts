import { stat } from 'node:fs/promises'
import { isKithError } from '@kith/sdk'
import type { Config } from '../config.ts'
import { diskError } from '../files/disk-error.ts'
import { isStoreAway } from '../files/store-away.ts'
import type { FileStore } from '../files/store.ts'
import { modifiedMs } from '../files/modified-ms.ts'
import type { Derived, Deriver } from '../media/deriver.ts'
import { areReachable } from '../libraries/reach-folder.ts'
import { type Sources, refOfPath } from '../sources/index.ts'
import { type FileHash, hashFile } from '../media/hash-file.ts'
import { type FileKind, identify } from '../media/identify.ts'
import { MediaError } from '../media/media-error.ts'
import type { ByteRange } from '../media/jpeg-picture-parts.ts'
import { type Metadata, readMetadata, readVideoMetadata } from '../media/metadata.ts'
import { type Look, type VideoTools, lookInto, videoTags } from '../video/index.ts'
import { derive } from './derive.ts'
import { lookInside } from './film-of-photo.ts'
import { NotFetched, fetched } from './fetched.ts'
import { OutsideLibrary, requireInside } from './inside-library.ts'
import type { Photo } from './photo.ts'
import { type ReadablePath, readablePath } from './readable-path.ts'
import { sidecarOf } from './sidecar.ts'

/** What a look at one photo needs. */
export interface ExamineDeps {
  readonly config: Pick<Config, 'data'>
  readonly files: FileStore
  readonly deriver: Pick<Deriver, 'derive'>
  readonly videos: Pick<VideoTools, 'facts' | 'frame'>
  readonly sources: Pick<Sources, 'open' | 'isReachable'>
}

/** What was found out about a file, as far as it came. */
export interface Facts extends FileHash {
  readonly modifiedAt: Date
  readonly kind?: FileKind
  /** Of a video, or of a photo with a film inside. */
  readonly look?: Look
  /** Where that film is. */
  readonly inside?: ByteRange
  readonly metadata?: Metadata
  readonly derived?: Derived
}

/**
 * How it went: `gone` is no longer there, `left` is as it was, `touched` has a new time but the old content,
 * `unreachable` waits until all of its source is back.
 */
export type Outcome =
  | { readonly how: 'ready'; readonly photo: Photo; readonly facts: Facts }
  | {
      readonly how: 'failed'
      readonly photo: Photo
      readonly facts?: Facts
      readonly code: string
      readonly error: string
    }
  | { readonly how: 'touched'; readonly photo: Photo; readonly size: number; readonly modifiedAt: Date }
  | { readonly how: 'gone' | 'left' | 'unreachable'; readonly photo: Photo }

/** Reads one photo from beginning to end. Never throws for what is wrong with the file, but when the store is away. */
export async function examine(deps: ExamineDeps, photo: Photo, signal: AbortSignal): Promise<Outcome> {
  let facts: Facts | undefined
  // One look says it for all: that a source does not answer is not found out with each of its photos.
  if (photo.library === 'source' && photo.offline) return { how: 'unreachable', photo }
  try {
    const source = await open(deps, photo, signal)
    try {
      const found = await stat(source.path)
      const modifiedAt = photo.library === 'folders' ? new Date(modifiedMs(found)) : photo.modified_at
      // A source's scan says by its version that a photo is another one, even of the same size and time.
      const worked = photo.state === 'ready' && !photo.unseen
      const known = photo.library !== 'source' && (worked || photo.state === 'failed')
      if (known && found.size === photo.size && modifiedAt.getTime() === photo.modified_at.getTime())
        return { how: 'left', photo }
      const hash = knownHash(photo) ?? (await hashFile(source.path, signal))
      if ((worked || photo.purged) && photo.checksum?.equals(hash.sha256))
        return { how: 'touched', photo, size: hash.size, modifiedAt }
      facts = { ...hash, modifiedAt }
      const kind = await identify(source.path)
      if (!kind)
        return {
          how: 'failed',
          photo,
          facts,
          code: 'not_a_photo',
          error: 'The file is not a photo or video that Kith knows.',
        }
      facts = { ...facts, kind }
      const sidecar = photo.library === 'folders' ? await sidecarOf(source.path) : undefined
      const fallback = { name: photo.file_name, mtime: modifiedAt, ...(sidecar && { sidecar }) }
      const file = { path: source.path, mime: kind.mime }
      const film = kind.kind === 'image' ? await lookInside(deps, file, signal) : undefined
      const look = kind.kind === 'video' ? await lookInto(deps.videos, file, signal) : undefined
      const metadata = look?.facts
        ? await readVideoMetadata(videoTags(look.facts), fallback)
        : await readMetadata(source.path, kind.mime, fallback)
      facts = { ...facts, metadata, ...film, ...(look && { look }) }
      if (look?.state === 'unknown') return { how: 'ready', photo, facts }
      facts = { ...facts, derived: await derive(deps, photo.id, file, look?.facts, signal) }
      return { how: 'ready', photo, facts }
    } finally {
      await source.release()
    }
  } catch (error) {
    signal.throwIfAborted()
    if (isStoreAway(error)) throw error
    if (error instanceof NotFetched) return notFetched(deps, photo, error, signal)
    return isGone(photo, error) ? gone(photo) : failure(photo, facts, error)
  }
}

/** What was uploaded was hashed on its way. */
const knownHash = ({ library, checksum, sha1, size }: Photo): FileHash | undefined =>
  library === 'uploads' && checksum && sha1 ? { sha256: checksum, sha1, size } : undefined

async function open(deps: ExamineDeps, photo: Photo, signal: AbortSignal): Promise<ReadablePath> {
  if (photo.source) return fetched(deps, photo.source, refOfPath(photo.path), signal)
  if (photo.library === 'uploads') return deps.files.local(photo.path.toString('utf8'))
  await requireInside(photo.path, photo.folders)
  return readablePath(deps.config.data, photo.path)
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '')

const isGone = ({ library }: Photo, error: unknown) =>
  library === 'folders' && ['ENOENT', 'ENOTDIR'].includes(codeOf(error))

/** When all of the library's disk is gone, its photos wait until it is back. */
const gone = async (photo: Photo): Promise<Outcome> => ({
  how: (await areReachable(photo.folders)) ? 'gone' : 'left',
  photo,
})

async function notFetched(deps: ExamineDeps, photo: Photo, error: NotFetched, signal: AbortSignal): Promise<Outcome> {
  if (!photo.source || !(await deps.sources.isReachable(photo.source, signal))) return { how: 'unreachable', photo }
  return error.gone
    ? { how: 'gone', photo }
    : failure(
        photo,
        undefined,
        new MediaError('unreadable', `The file cannot be had from where it is: ${error.message}`),
      )
}

function failure(photo: Photo, facts: Facts | undefined, error: unknown): Outcome {
  const failed = (code: string, sentence: string): Outcome => ({
    how: 'failed',
    photo,
    ...(facts && { facts }),
    code,
    error: sentence,
  })
  if (error instanceof MediaError) return failed(error.code, error.message)
  if (error instanceof OutsideLibrary) return failed('unreadable', error.message)
  const code = codeOf(error)
  const known = diskError(error)
  if (isKithError(known) && known.status !== 404) return failed(known.code, known.message)
  if (code === 'EACCES' || code === 'EPERM')
    return failed(
      'unreadable',
      'Kith may not read this file. Give the user that Kith runs as the right to read it, then retry.',
    )
  return failed(
    'unreadable',
    `The file cannot be read (${code || String(error)}). Check the disk it is on, then retry.`,
  )
}
