import { KithError, notFound } from '@kith/sdk'
import type { Knex } from 'knex'
import { rows, sql } from '../access/fragment.ts'

/** Bytes that an owner may still upload; locks the owner's row when a transaction is open, so that two uploads take turns. */
export async function roomOf(knex: Knex, ownerId: string, lock: boolean): Promise<number> {
  const [owner] = await rows<{ quota: number | null; disabled: boolean }>(
    knex,
    sql`select quota_bytes::float8 as quota, disabled_at is not null as disabled from core."user"
        where id = ${ownerId}::uuid ${lock ? sql`for update` : sql``}`,
  )
  if (!owner) throw notFound('This account')
  if (owner.disabled)
    throw new KithError('account_disabled', 403, 'This account is disabled, so nothing can be put into it.')
  if (owner.quota === null) return Number.MAX_SAFE_INTEGER
  const [used] = await rows<{ bytes: number }>(
    knex,
    sql`select coalesce(sum(a.size), 0)::float8 as bytes from core.asset a
        join core.library l on l.id = a.library_id where l.owner_id = ${ownerId}::uuid and l.type = 'uploads'`,
  )
  return Math.max(0, owner.quota - (used?.bytes ?? 0))
}

/** The library that an owner's uploads are in; made with the first. */
export async function uploadLibraryOf(knex: Knex, ownerId: string): Promise<string> {
  const [made] = await rows<{ id: string }>(
    knex,
    sql`insert into core.library (owner_id, name, type, watch, scan_minutes) values (${ownerId}::uuid, 'Uploads', 'uploads', false, 0)
        on conflict (owner_id) where type = 'uploads' do update set type = excluded.type returning id`,
  )
  if (!made) throw new Error('The library for uploads was not made.')
  return made.id
}
