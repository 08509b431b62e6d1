import type { Knex } from 'knex'
import { rows, sql } from '../access/fragment.ts'
import { type SourcePlace, placeColumn } from '../sources/index.ts'

/** An asset as the work on it needs to know it. */
export interface Photo {
  readonly id: string
  readonly owner_id: string
  readonly library_id: string
  readonly library: 'folders' | 'uploads' | 'source'
  /** Those of its library. */
  readonly folders: readonly string[]
  readonly source: SourcePlace | null
  /** Its library could not be reached when it was last tried. */
  readonly offline: boolean
  /** A path on disk, a key in the file store for an upload, or what its source calls it. */
  readonly path: Buffer
  readonly file_name: string
  /** What its source said of it. */
  readonly version: string | null
  readonly size: number
  readonly modified_at: Date
  readonly state: 'pending' | 'ready' | 'failed' | 'held'
  /** Deleted for good, while its file is still in the library: a trace by which scans know the file. */
  readonly purged: boolean
  /** A video that there was no ffmpeg to look into. */
  readonly unseen: boolean
  readonly checksum: Buffer | null
  readonly sha1: Buffer | null
}

/** Those of these assets that are there to be worked on. */
export const photosOf = (knex: Knex, ids: readonly string[]): Promise<Photo[]> =>
  rows<Photo>(
    knex,
    sql`select a.id, a.owner_id, a.library_id, l.type as library, l.folders, ${placeColumn} as source,
          l.offline_since is not null as offline, a.path, a.file_name, a.version, a.size::float8 as size, a.modified_at,
          a.state, exists (select 1 from core.video v where v.asset_id = a.id and v.state = 'unknown') as unseen,
          a.error_code is not distinct from 'purged' as purged, a.checksum, a.sha1
        from core.asset a join core.library l on l.id = a.library_id
        where a.id = any(${[...ids]}::uuid[]) and a.offline_at is null
          and (l.type <> 'source' or l.source_type is not null)`,
  )
