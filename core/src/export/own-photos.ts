import type { ZipEntry } from '@kith/sdk'
import { isKithError } from '@kith/sdk'
import { Readable } from 'node:stream'
import type { Knex } from 'knex'
import { type Fragment, raw, rows, sql } from '../access/fragment.ts'
import { uniqueName } from '../assets/file-names.ts'
import { type OpenDeps, openWhole } from '../assets/open-asset.ts'
import { originalsOf } from '../ingest/index.ts'
import { jsonEntry } from './json-entry.ts'

interface Place {
  readonly libraryId: string
  readonly library: string
  readonly month: string
}

interface Photo extends Record<string, unknown> {
  readonly id: string
  /** Where the file lies, of a library of folders. Names on disks need not be text. */
  readonly folder: Buffer | null
}

const BATCH = 500

/**
 * The originals of all that is somebody's, a folder a library and month, and beside them what Kith knows of each.
 * No more than a batch is in memory. A file that cannot be read is said to be missing, and why.
 */
export async function* ownPhotos(
  deps: OpenDeps,
  knex: Knex,
  o: { readonly ownerId: string; readonly unlocked: boolean; readonly missing: string[] },
): AsyncGenerator<ZipEntry> {
  const libraries = new Map<string, string>()
  const taken = new Set<string>()
  for (const place of await placesOf(knex, own(o))) {
    const library = libraries.get(place.libraryId) ?? uniqueName(taken, place.library)
    libraries.set(place.libraryId, library)
    yield* photosOf(deps, knex, { ...o, place, folder: `photos/${library}/${place.month}` })
  }
}

async function* photosOf(
  deps: OpenDeps,
  knex: Knex,
  o: {
    readonly ownerId: string
    readonly unlocked: boolean
    readonly missing: string[]
    readonly place: Place
    readonly folder: string
  },
): AsyncGenerator<ZipEntry> {
  const names = new Set<string>()
  let after = '00000000-0000-0000-0000-000000000000'
  for (let page = 1; ; page++) {
    const photos = await photosIn(knex, own(o), o.place, after)
    const last = photos.at(-1)
    if (!last) return
    const files: Record<string, string> = {}
    const originals = await originalsOf(
      knex,
      photos.map(({ id }) => id),
    )
    for (const { id } of photos) {
      const original = originals.get(id)
      if (!original) continue
      const path = `${o.folder}/${uniqueName(names, original.fileName)}`
      try {
        // Opened before it is announced: once its name is in the archive there is no way back.
        const { body } = await openWhole(deps, original)
        files[id] = path
        yield {
          path,
          at: original.modifiedAt,
          open: async () => (body instanceof Readable ? body : Readable.from([body])),
        }
      } catch (error) {
        if (!isKithError(error)) throw error
        o.missing.push(`${path}: ${error.message}`)
      }
    }
    const facts = photos.map((photo) => ({
      ...photo,
      folder: photo.folder?.toString() ?? null,
      file: files[photo.id] ?? null,
    }))
    yield jsonEntry(`assets/${o.folder.slice('photos/'.length)}${page === 1 ? '' : `-${page}`}.json`, facts)
    after = last.id
  }
}

/**
 * All that is somebody's, in the trash, in the archive and away too: it goes to them only. What is locked, and the
 * film of it, only while it is shown.
 */
const own = ({ ownerId, unlocked }: { readonly ownerId: string; readonly unlocked: boolean }): Fragment => {
  const lockedFilm = sql`exists (select from core.asset p where p.live_video_id = a.id and p.visibility = 'locked')`
  return sql`a.owner_id = ${ownerId}::uuid and (a.deleted_at is null or a.deleted_at > 'epoch')
    and ${unlocked ? raw('true') : sql`(a.visibility <> 'locked' and not ${lockedFilm})`}`
}

const placesOf = (knex: Knex, mine: Fragment) =>
  rows<Place>(
    knex,
    sql`select l.id as "libraryId", l.name as library, to_char(a.month, 'YYYY-MM') as month
      from core.asset a join core.library l on l.id = a.library_id
      where ${mine} group by l.id, l.name, a.month order by l.name, l.id, a.month`,
  )

const photosIn = (knex: Knex, mine: Fragment, place: Place, after: string) =>
  rows<Photo>(
    knex,
    sql`select a.id, a.file_name as "fileName", f.path as folder, a.type, a.mime, a.size::float8 as size, a.width, a.height,
        a.duration_ms as "durationMs", encode(a.checksum, 'hex') as sha256, a.taken_at as "takenAt",
        left(a.local_at::text, 19) as "localTime", a.offset_minutes as "offsetMinutes",
        a.taken_source as "takenSource", a.visibility, a.deleted_at as "trashedAt", a.offline_at as "offlineSince",
        a.state, a.error, a.added_at as "addedAt", a.live_video_id as "liveVideoId", a.stack_id as "stackId",
        to_jsonb(x) - 'asset_id' as metadata, e.changes as edits
      from core.asset a left join core.exif x on x.asset_id = a.id left join core.edit e on e.asset_id = a.id
        left join core.folder f on f.id = a.folder_id
      where ${mine} and a.library_id = ${place.libraryId}::uuid and a.month = (${`${place.month}-01`})::date
        and a.id > ${after}::uuid
      order by a.id limit ${raw(`${BATCH}`)}`,
  )
