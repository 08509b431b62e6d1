import type { Knex } from 'knex'
import { rows, sql } from '../access/fragment.ts'

/** A film that is called like a photo beside it, and is longer, is one of its own. */
const LONGEST_MS = 10_000
const PHOTOS = ['HEIC', 'heic', 'HEIF', 'heif', 'JPG', 'jpg', 'JPEG', 'jpeg']
const FILMS = ['MOV', 'mov', 'MP4', 'mp4']

export interface Pair {
  readonly photo: string
  readonly film: string
  readonly owner_id: string
}

/**
 * Finds the films of live photos among these assets and those they belong to: by the key that both carry, else by the
 * name they share in one folder. A film is hidden, and played with its photo. Answers what was paired.
 */
export async function pairFilms(knex: Knex, ids: readonly string[]): Promise<Pair[]> {
  if (ids.length === 0) return []
  const paired = await rows<Pair>(
    knex,
    sql`with e as (
        select a.id, a.library_id, a.live_key, a.path, a.type, substring(a.file_name from '[.]([^.]*)$') as ending
        from core.asset a where a.id = any(${[...ids]}::uuid[]) and a.deleted_at is null and a.offline_at is null
      ), near as (
        select case e.type when 'image' then e.id else o.id end as photo, case e.type when 'image' then o.id else e.id end as film
        from e join core.asset o on o.library_id = e.library_id and o.live_key = e.live_key
        where e.live_key is not null and o.type <> e.type
        union
        select case e.type when 'image' then e.id else o.id end, case e.type when 'image' then o.id else e.id end
        from e cross join unnest(case e.type when 'image' then ${FILMS}::text[] else ${PHOTOS}::text[] end) as other (ending)
        join core.asset o on o.library_id = e.library_id and o.type <> e.type
          and o.path = substr(e.path, 1, length(e.path) - octet_length(e.ending)) || convert_to(other.ending, 'UTF8')
        where e.ending is not null
      ), pairs as (
        select distinct on (f.id) p.id as photo, f.id as film
        from near n join core.asset p on p.id = n.photo join core.asset f on f.id = n.film
        where p.live_video_id is null and p.state in ('ready', 'held') and p.visibility <> 'hidden'
          and f.state in ('ready', 'held') and f.visibility <> 'hidden'
          and p.deleted_at is null and p.offline_at is null and f.deleted_at is null and f.offline_at is null
          and (p.live_key = f.live_key or ((p.live_key is null or f.live_key is null) and f.duration_ms <= ${LONGEST_MS}))
          and not exists (select 1 from core.asset other where other.live_video_id = f.id)
        order by f.id, (p.live_key is not distinct from f.live_key) desc, p.mime like 'image/hei%' desc, p.file_name
      ), once as (
        select distinct on (photo) photo, film from pairs order by photo, film
      ), hidden as (
        update core.asset f set visibility = 'hidden', updated_at = now() from once where f.id = once.film
      )
      update core.asset p set live_video_id = once.film, updated_at = now() from once where p.id = once.photo
      returning p.id as photo, p.live_video_id as film, p.owner_id`,
  )
  return paired
}

/** Shows films whose photos went away as videos of their own, and hides them again when those are back. */
export async function settleFilms(knex: Knex, libraryId: string): Promise<void> {
  await rows(
    knex,
    sql`update core.asset f set visibility = case when alone.alone then 'timeline' else 'hidden' end, updated_at = now()
        from (select v.id, bool_and(p.offline_at is not null) as alone
          from core.asset p join core.asset v on v.id = p.live_video_id
          where p.library_id = ${libraryId}::uuid and p.live_video_id is not null group by v.id) alone
        where f.id = alone.id and f.deleted_at is null and f.visibility = case when alone.alone then 'hidden' else 'timeline' end`,
  )
}
