import { KithError, notFound } from '@kith/sdk'
import type { Knex } from 'knex'
import { rows, sql } from '../access/fragment.ts'

interface Owner {
  readonly quota: number | null
  readonly disabled: boolean
  /** Their library for uploads, if there is one already. */
  readonly library: string | null
}

/** Bytes that an owner may still upload. */
export async function roomOf(knex: Knex, ownerId: string): Promise<number> {
  return roomLeft(knex, ownerId, await ownerOf(knex, ownerId, false))
}

/**
 * Where an owner's upload goes, and the bytes there is room for. Locks the owner's row, so that two uploads take turns;
 * the library is made with the first.
 */
export async function lockUploads(knex: Knex, ownerId: string): Promise<{ libraryId: string; room: number }> {
  const owner = await ownerOf(knex, ownerId, true)
  return {
    room: await roomLeft(knex, ownerId, owner),
    libraryId: owner.library ?? (await makeUploadLibrary(knex, ownerId)),
  }
}

async function ownerOf(knex: Knex, ownerId: string, lock: boolean): Promise<Owner> {
  const [owner] = await rows<Owner>(
    knex,
    sql`select quota_bytes::float8 as quota, disabled_at is not null as disabled,
          (select l.id from core.library l where l.owner_id = u.id and l.type = 'uploads') as library
        from core."user" u where id = ${ownerId}::uuid ${lock ? sql`for update` : sql``}`,
  )
  if (!owner) throw notFound('This account')
  if (owner.disabled)
    throw new KithError('account_disabled', 403, 'This account is disabled, so nothing can be put into it.')
  return owner
}

/** Looks for the library again: whoever was waited for may have made it. */
async function roomLeft(knex: Knex, ownerId: string, { quota }: Owner): Promise<number> {
  if (quota === null) return Number.MAX_SAFE_INTEGER
  const [used] = await rows<{ bytes: number }>(
    knex,
    sql`select coalesce(sum(size), 0)::float8 as bytes from core.asset
        where owner_id = ${ownerId}::uuid
          and library_id = (select id from core.library where owner_id = ${ownerId}::uuid and type = 'uploads')`,
  )
  return Math.max(0, quota - (used?.bytes ?? 0))
}

async function makeUploadLibrary(knex: Knex, ownerId: string): Promise<string> {
  const [made] = await rows<{ id: string }>(
    knex,
    sql`insert into core.library (owner_id, name, type, watch, scan_minutes) values (${ownerId}::uuid, 'Uploads', 'uploads', false, 0)
        on conflict (owner_id) where type = 'uploads' do update set type = excluded.type returning id`,
  )
  if (!made) throw new Error('The library for uploads was not made.')
  return made.id
}
