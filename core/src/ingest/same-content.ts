import type { Knex } from 'knex'
import { rows, sql } from '../access/fragment.ts'

/** Lets one transaction at a time look for owners of the same content; always in one order, so that none waits for another. */
export async function lockContents(knex: Knex, checksums: readonly Buffer[]): Promise<void> {
  const keys = [...new Set(checksums.map((checksum) => checksum.readBigInt64BE()))].sort((a, b) => (a < b ? -1 : 1))
  if (keys.length > 0)
    await rows(knex, sql`select pg_advisory_xact_lock(key) from unnest(${keys.map(String)}::bigint[]) as key`)
}

/** Gives photos of one content that several owners have the same `content_id`: the first half of the SHA-256. */
export async function linkSameContent(knex: Knex, checksums: readonly Buffer[]): Promise<void> {
  if (checksums.length === 0) return
  await rows(
    knex,
    sql`update core.asset a set content_id = encode(substring(a.checksum for 16), 'hex')::uuid
        where a.checksum = any(${[...checksums]}::bytea[]) and a.content_id is null
          and exists (select 1 from core.asset b where b.checksum = a.checksum and b.owner_id <> a.owner_id)`,
  )
}
