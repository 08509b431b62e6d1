import { KithError, type SetRef, notFound } from '@kith/sdk'
import type { Knex } from 'knex'
import { LRUCache } from 'lru-cache'
import type { CompiledAccess } from '../access/compiled.ts'
import { sql } from '../access/fragment.ts'
import type { Prepared } from '../db/prepared.ts'
import type { FileStore } from '../files/store.ts'
import { previewKey, thumbnailKey } from '../ingest/index.ts'
import { type Asker, reachableById } from './reachable.ts'

export type PictureKind = 'thumbnail' | 'preview'

/** A picture that may be seen, and which content it is of. */
export interface Picture {
  readonly id: string
  readonly as: PictureKind
  readonly version: string
}

export interface FindPicture {
  readonly access: CompiledAccess
  readonly asker: Asker
  readonly id: string
  readonly as: PictureKind
  readonly in?: SetRef | undefined
}

export const PICTURE_TYPES: Readonly<Record<PictureKind, string>> = { thumbnail: 'image/webp', preview: 'image/jpeg' }

export const pictureKey = ({ as, id }: Picture): string => (as === 'thumbnail' ? thumbnailKey(id) : previewKey(id))

/** Asks whether a picture may be seen: one query. Throws `not_found` when not. */
export async function findPicture(prepared: Prepared, knex: Knex, o: FindPicture): Promise<Picture> {
  const [found] = await prepared.rows<{ version: string; pending: boolean; bare: boolean }>(
    knex,
    sql`select concat(encode(substr(a.checksum, 1, 9), 'hex'), encode(substr(a.thumbhash, 1, 4), 'hex')) as version,
        a.state = 'pending' and a.thumbhash is null as pending,
        a.type = 'video' and a.thumbhash is null as bare
      from core.asset a where a.id = ${o.id}::uuid and ${reachableById(o.access, o.asker, 'view', o.in)}`,
  )
  if (!found) throw notFound('This photo')
  if (found.pending)
    throw new KithError('not_ready', 404, 'The picture of this photo is still being made. Try again in a moment.')
  if (found.bare)
    throw new KithError(
      'no_picture',
      404,
      'This video has no picture yet: Kith makes one when there is an ffmpeg on its server. It can be downloaded.',
    )
  return { id: o.id, as: o.as, version: found.version }
}

/** The bytes of pictures, those last asked for from memory: a grid is scrolled back and forth. */
export interface PictureBytes {
  read(picture: Picture): Promise<Buffer>
}

const BYTES = 32 * 1024 * 1024

export function createPictureBytes(files: FileStore): PictureBytes {
  const kept = new LRUCache<string, Buffer>({
    maxSize: BYTES,
    maxEntrySize: BYTES / 32,
    sizeCalculation: (bytes) => bytes.length || 1,
  })
  return {
    async read(picture) {
      const name = `${pictureKey(picture)} ${picture.version}`
      const known = kept.get(name)
      if (known) return known
      const bytes = await files.read(pictureKey(picture))
      kept.set(name, bytes)
      return bytes
    },
  }
}
