import { type FileReply, KithError, type SetRef, forbidden, notFound } from '@kith/sdk'
import type { Knex } from 'knex'
import type { CompiledAccess } from '../access/compiled.ts'
import type { FileStore } from '../files/store.ts'
import { rangeOf } from '../http/range.ts'
import { type Original, type OriginalDeps, localOriginal, openOriginal } from '../ingest/index.ts'
import type { Deriver } from '../media/deriver.ts'
import { MediaError } from '../media/media-error.ts'
import { type Download, downloads } from './downloads.ts'
import { nameFor } from './file-names.ts'
import type { Asker } from './reachable.ts'

export interface OpenDeps extends OriginalDeps {
  readonly deriver: Pick<Deriver, 'stripLocation'>
}

/** Which part of a file is asked for, and what the client has of it. */
export interface Asked {
  readonly range?: string | undefined
  /** The tag of the file a part belongs to; of another one a part would be of no use. */
  readonly ifRange?: string | undefined
  /** Called with the file's tag before it is opened. */
  readonly tagged?: ((tag: string) => void) | undefined
}

export interface OpenDownload extends Asked {
  readonly access: CompiledAccess
  readonly asker: Asker
  readonly id: string
  readonly as: 'original' | 'stripped'
  readonly in?: SetRef | undefined
}

/** Opens an original; whoever may not know its details or places gets a copy that does not say. */
export async function openDownload(deps: OpenDeps, knex: Knex, o: OpenDownload): Promise<FileReply> {
  const [found] = await downloads(knex, o.access, o.asker, [o.id], o.in)
  if (!found) throw notFound('This photo')
  if (!found.allowed) throw forbidden('You may see this photo, but not download it.')
  return o.as === 'stripped' || !found.whole ? openStripped(deps, found) : openWhole(deps, found.original, o)
}

/** The file as it is, or a part of it. */
export async function openWhole(deps: OpenDeps, original: Original, asked: Asked = {}): Promise<FileReply> {
  const etag = original.checksum?.toString('base64url')
  if (etag) asked.tagged?.(etag)
  const part = partOf(asked, etag, original.size)
  const { body, size } = await openOriginal(deps, original, part)
  if (part && size !== original.size) {
    // The file has changed since it was scanned: its end is elsewhere.
    body.destroy()
    return openWhole(deps, { ...original, size }, asked)
  }
  return {
    body,
    type: original.mime,
    name: original.fileName,
    size: part ? part.end - part.start + 1 : size,
    ...(etag && { etag }),
    ...(part && { range: { ...part, total: size } }),
  }
}

/** A file that Kith made, or a part of it. */
export async function openMade(
  files: FileStore,
  made: { readonly key: string; readonly type: string; readonly etag: string },
  asked: Asked,
): Promise<FileReply> {
  const { key, type, etag } = made
  asked.tagged?.(etag)
  const { size } = await files.stat(key)
  const part = partOf(asked, etag, size)
  return {
    body: await files.open(key, part),
    type,
    size: part ? part.end - part.start + 1 : size,
    etag,
    ...(part && { range: { ...part, total: size } }),
  }
}

/** A film inside of a photo, or a part of it. */
export async function openInside(
  deps: OpenDeps,
  original: Original,
  film: { readonly start: number; readonly end: number; readonly etag: string },
  asked: Asked,
): Promise<FileReply> {
  asked.tagged?.(film.etag)
  const size = film.end - film.start
  const part = partOf(asked, film.etag, size)
  const [from, to] = part ? [part.start, part.end] : [0, size - 1]
  const { body } = await openOriginal(deps, original, { start: film.start + from, end: film.start + to })
  const range = part && { range: { ...part, total: size } }
  return { body, type: 'video/mp4', size: to - from + 1, etag: film.etag, ...range }
}

const partOf = ({ ifRange, range }: Asked, etag: string | undefined, size: number) =>
  ifRange === undefined || ifRange === `"${etag}"` ? rangeOf(range, size) : undefined

/** A copy without its places and details. Where that cannot be promised, there is none. */
export async function openStripped(deps: OpenDeps, { original, details, id }: Download): Promise<FileReply> {
  const local = await localOriginal(deps, original)
  try {
    const copy = await deps.deriver.stripLocation(local.path, original.mime)
    copy.stream.once('close', () => void local.release())
    const name = nameFor(details ? original.fileName : `photo-${id.slice(0, 8)}`, copy.type)
    return { body: copy.stream, type: copy.type, name, size: copy.size }
  } catch (error) {
    await local.release()
    if (error instanceof MediaError)
      throw new KithError('cannot_strip', 422, error.message, undefined, { cause: error })
    throw error
  }
}
