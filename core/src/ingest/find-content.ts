import type { Knex } from 'knex'
import { rows, sql } from '../access/fragment.ts'

/**
 * Those of an owner's photos with one of these contents: not in the trash, and with their files. What others sent and
 * the owner did not let in yet counts only for those who send more, with `held`.
 */
export async function findContents(
  knex: Knex,
  ownerId: string,
  checksums: { readonly sha256?: readonly Buffer[]; readonly sha1?: readonly Buffer[] },
  held = false,
): Promise<{ id: string; checksum: Buffer; sha1: Buffer }[]> {
  return rows(
    knex,
    sql`select id, checksum, sha1 from core.asset
        where (checksum = any(${[...(checksums.sha256 ?? [])]}::bytea[]) or owner_id = ${ownerId}::uuid and sha1 = any(${[...(checksums.sha1 ?? [])]}::bytea[]))
          and owner_id = ${ownerId}::uuid and deleted_at is null and offline_at is null
            and (${held} or state <> 'held') order by added_at`,
  )
}
