import type { Knex } from 'knex'
import { rows, sql } from '../access/fragment.ts'

/** A folder with how many photos are in it and below. */
export interface FolderNode {
  id: string
  parentId: string | null
  name: string
  photos: number
}

/** A library's folders, each after the one it is in. */
export const folderTree = (knex: Knex, libraryId: string): Promise<FolderNode[]> =>
  rows<FolderNode>(
    knex,
    sql`with own as (
          select folder_id, count(*) as n from core.asset
          where library_id = ${libraryId}::uuid and deleted_at is null and offline_at is null
            and state = 'ready' and visibility in ('timeline', 'archive')
          group by folder_id),
        below as (
          select t.ancestor_id, sum(own.n) as n from core.folder_tree t join own on own.folder_id = t.descendant_id
          group by t.ancestor_id)
        select f.id, f.parent_id as "parentId", f.name, coalesce(below.n, 0)::float8 as photos
        from core.folder f left join below on below.ancestor_id = f.id
        where f.library_id = ${libraryId}::uuid order by f.path`,
  )
