import { CAPS, type FileReply, forbidden, notFound } from '@kith/sdk'
import type { Knex } from 'knex'
import type { CompiledAccess } from '../access/compiled.ts'
import { rows, sql } from '../access/fragment.ts'
import type { FileStore } from '../files/store.ts'
import { rangeOf } from '../http/range.ts'
import { type Original, localOriginal, openOriginal, originalsOf, previewKey, thumbnailKey } from '../ingest/index.ts'
import type { Deriver } from '../media/index.ts'
import { type Asker, reachable, reachableOrTrashed } from './reachable.ts'

export interface OpenDeps {
  readonly data: string
  readonly files: FileStore
  readonly deriver: Pick<Deriver, 'stripLocation'>
}

/** Opens the thumbnail or preview of a photo that may be viewed: one query, one read. */
export async function openPicture(deps: OpenDeps, knex: Knex, access: CompiledAccess, asker: Asker, id: string, as: 'preview' | 'thumbnail'): Promise<FileReply> {
  const seen = reachableOrTrashed(access, asker, 'view')
  const [found] = await rows<{ version: string; state: string }>(
    knex,
    sql`select encode(substr(a.checksum, 1, 9), 'base64') as version, a.state from core.asset a where a.id = ${id}::uuid and ${seen}`,
  )
  if (!found) throw notFound('This photo')
  if (found.state === 'pending') throw notFound('The picture of this photo is still being made. It')
  const body = await deps.files.read(as === 'preview' ? previewKey(id) : thumbnailKey(id))
  return { body, type: as === 'preview' ? 'image/jpeg' : 'image/webp', size: body.length, etag: `${as[0]}${found.version.replaceAll(/[+/=]/g, '')}` }
}

/** An original, and how far the asker may go with it. */
export interface Download {
  readonly original: Original
  readonly places: boolean
  readonly allowed: boolean
}

/** Opens the original; whoever may not know where it was taken gets a copy that does not say. */
export async function openDownload(
  deps: OpenDeps,
  knex: Knex,
  access: CompiledAccess,
  asker: Asker,
  id: string,
  as: 'original' | 'stripped',
  range: string | undefined,
): Promise<FileReply> {
  const [found] = await downloads(knex, access, asker, [id])
  if (!found) throw notFound('This photo')
  if (!found.allowed) throw forbidden('You may see this photo, but not download it.')
  const { original } = found
  if (as === 'stripped' || !found.places) return openStripped(deps, original)
  const part = rangeOf(range, original.size)
  const { body, size } = await openOriginal(deps.files, original, part)
  return {
    body,
    type: original.mime,
    name: original.fileName,
    size: part ? part.end - part.start + 1 : size,
    ...(original.checksum && { etag: original.checksum.toString('base64url') }),
    ...(part && { range: { ...part, total: size } }),
  }
}

/** The originals of these assets in the order asked, and how far the asker may go with each; those unseen are left out. */
export async function downloads(knex: Knex, access: CompiledAccess, asker: Asker, ids: readonly string[]): Promise<Download[]> {
  // One look at the keys saves two looks at every photo: mostly they all carry all three.
  const all = asker === 'everything' || asker.keys.every((key) => (key.can & FULL) === FULL)
  const places = all ? sql`true` : reachable(access, asker, 'places')
  const allowed = all ? sql`true` : reachable(access, asker, 'download')
  const seen = await rows<{ id: string; places: boolean; allowed: boolean }>(
    knex,
    sql`select a.id, ${places} as places, ${allowed} as allowed from core.asset a
      where a.id = any(${[...ids]}::uuid[]) and ${reachable(access, asker, 'view')}`,
  )
  const originals = await originalsOf(knex, seen.map((row) => row.id))
  const byId = new Map(seen.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const [row, original] = [byId.get(id), originals.get(id)]
    return row && original ? [{ original, places: row.places, allowed: row.allowed }] : []
  })
}

const FULL = CAPS.view | CAPS.places | CAPS.download

/** A copy without its places. Where that cannot be promised, there is none. */
export async function openStripped(deps: OpenDeps, original: Original): Promise<FileReply> {
  const local = await localOriginal(deps.data, deps.files, original)
  try {
    const copy = await deps.deriver.stripLocation(local.path, original.mime)
    copy.stream.once('close', () => void local.release())
    return { body: copy.stream, type: copy.type, name: original.fileName, size: copy.size }
  } catch (error) {
    await local.release()
    throw error
  }
}
