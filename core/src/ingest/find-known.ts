import type { Knex } from 'knex'
import { rows, sql } from '../access/fragment.ts'

/** A photo of an owner by its content. */
export interface Known {
  readonly id: string
  readonly sha256: string
  readonly sha1: string
  readonly trashed: boolean
}

/** An owner's photos with one of these contents (in hexadecimal digits), those in the trash last. */
export function findKnown(
  knex: Knex,
  ownerId: string,
  { sha256, sha1 }: { readonly sha256: readonly string[]; readonly sha1: readonly string[] },
): Promise<Known[]> {
  const bytes = (hex: readonly string[]) => hex.map((one) => Buffer.from(one, 'hex'))
  return rows<Known>(
    knex,
    sql`select id, encode(checksum, 'hex') as sha256, encode(sha1, 'hex') as sha1, deleted_at is not null as trashed
        from core.asset
        where (checksum = any(${bytes(sha256)}::bytea[]) or owner_id = ${ownerId}::uuid and sha1 = any(${bytes(sha1)}::bytea[]))
          and owner_id = ${ownerId}::uuid and offline_at is null and state <> 'held'
          and error_code is distinct from 'purged'
        order by deleted_at is not null, added_at`,
  )
}
