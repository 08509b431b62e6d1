import { type Ingested, KithError, notFound } from '@kith/sdk'
import type { Knex } from 'knex'
import { rows, sql } from '../access/fragment.ts'

/** An upload that comes in parts. */
export interface ResumableUpload {
  readonly id: string
  readonly size: number
  /** As the client named it, for it to read again. */
  readonly metadata: Readonly<Record<string, string | null>>
  readonly beganAt: Date
  readonly finishedAt: Date | null
  /** Undefined until it is whole. */
  readonly taken: Ingested | undefined
}

interface Row {
  id: string
  size: number
  metadata: Record<string, string | null>
  began_at: Date
  finished_at: Date | null
  asset_id: string | null
  duplicate: boolean | null
}

/** An upload of this owner; of somebody else's nobody hears that it is there. */
export async function uploadOf(knex: Knex, ownerId: string, id: string): Promise<ResumableUpload> {
  const [row] = await rows<Row>(
    knex,
    sql`select id, size::float8 as size, metadata, began_at, finished_at, asset_id, duplicate
        from core.resumable_upload where id = ${id}::uuid and owner_id = ${ownerId}::uuid`,
  )
  if (!row) throw notFound('This upload')
  return {
    id: row.id,
    size: row.size,
    metadata: row.metadata,
    beganAt: row.began_at,
    finishedAt: row.finished_at,
    taken: row.asset_id === null ? undefined : { id: row.asset_id, duplicate: row.duplicate ?? false },
  }
}

export async function beginUpload(
  knex: Knex,
  ownerId: string,
  upload: Pick<ResumableUpload, 'id' | 'size' | 'metadata'>,
): Promise<void> {
  await rows(
    knex,
    sql`insert into core.resumable_upload (id, owner_id, size, metadata)
        values (${upload.id}::uuid, ${ownerId}::uuid, ${upload.size}, ${JSON.stringify(upload.metadata)}::jsonb)`,
  )
}

/** Throws when it was ended meanwhile: then there is to be no photo of it. */
export async function recordTaken(knex: Knex, id: string, taken: Ingested): Promise<void> {
  const there = await rows(
    knex,
    sql`update core.resumable_upload set finished_at = now(), asset_id = ${taken.id}::uuid, duplicate = ${taken.duplicate}
        where id = ${id}::uuid and finished_at is null returning id`,
  )
  if (there.length === 0)
    throw new KithError('upload_interrupted', 409, 'This upload was ended or finished meanwhile. Ask how far it came.')
}

export const forgetUpload = (knex: Knex, id: string): Promise<unknown> =>
  rows(knex, sql`delete from core.resumable_upload where id = ${id}::uuid`)

/** What an owner's unfinished uploads are going to take. */
export async function promisedBytes(knex: Knex, ownerId: string): Promise<number> {
  const [sum] = await rows<{ bytes: number }>(
    knex,
    sql`select coalesce(sum(size), 0)::float8 as bytes from core.resumable_upload
        where owner_id = ${ownerId}::uuid and finished_at is null`,
  )
  return sum?.bytes ?? 0
}
