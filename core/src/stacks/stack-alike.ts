import type { Knex } from 'knex'
import { type Fragment, raw, rows, sql } from '../access/fragment.ts'

interface Alike {
  readonly ids: readonly string[]
  /** A stack that some of them are in already. */
  readonly stack: string | null
}

/**
 * Stacks what a camera took at once: a RAW file and the picture of the same name beside it, and bursts as phones name
 * them. Photos that were in a stack before are left where they are. Answers how many were stacked.
 */
export async function stackAlike(knex: Knex, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0
  let stacked = 0
  for (const alike of await findAlike(knex, ids)) stacked += await stack(knex, alike)
  return stacked
}

/**
 * Times come first, as there is an index on them: of a RAW file and its picture they are the same, but for what a camera
 * says below a second. Photos without a time of their own may be thousands in one minute, and are not looked at.
 */
const findAlike = (knex: Knex, ids: readonly string[]): Promise<Alike[]> =>
  rows<Alike>(
    knex,
    sql`with new as (select a.* from core.asset a where a.id = any(${[...ids]}::uuid[]) and a.stack_id is null and ${photo('a')}),
      pairs as (
        select n.id, o.id as other, o.stack_id from new n join core.asset o on ${beside('1 second')}
          and ${base('o')} = ${base('n')} and ${isRaw('o')} <> ${isRaw('n')}
        where n.taken_source = 'exif'
        union
        select n.id, o.id, o.stack_id from new n join core.asset o on ${beside('1 minute')} and ${burst('o')} = ${burst('n')}
        where ${burst('n')} is not null),
      free as (
        select p.*, (select count(*) from core.asset m where m.stack_id = p.stack_id) as members from pairs p),
      alike as (
        select array_agg(distinct x.one) as ids, max(f.stack_id::text) as stack
        from free f cross join lateral (values (f.id), (f.other)) x (one)
        -- A stack of one was taken apart by hand.
        where f.stack_id is null or f.members > 1
        group by f.id)
      select distinct a.ids, a.stack, cardinality(a.ids) from alike a order by cardinality(a.ids) desc`,
  )

const stack = async (knex: Knex, { ids, stack: known }: Alike): Promise<number> => {
  const changed = await rows(
    knex,
    sql`with put as (select coalesce(${known}::uuid, gen_random_uuid()) as stack),
      cover as (
        select a.id from core.asset a where a.id = any(${[...ids]}::uuid[]) and ${known}::uuid is null
        order by a.file_name ilike '%cover%' desc, ${isRaw('a')}, a.local_at, a.id limit 1)
      update core.asset a set stack_id = put.stack, stack_cover = exists (select 1 from cover where cover.id = a.id)
      from put where a.id = any(${[...ids]}::uuid[]) and a.stack_id is null returning a.id`,
  )
  return changed.length
}

const photo = (alias: string): Fragment =>
  raw(`${alias}.type = 'image' and ${alias}.visibility in ('timeline', 'archive') and ${alias}.deleted_at is null
    and ${alias}.offline_at is null and ${alias}.state in ('ready', 'held')`)

const beside = (within: string): Fragment =>
  sql`o.owner_id = n.owner_id and o.local_at between n.local_at - ${within}::interval and n.local_at + ${within}::interval
    and o.id <> n.id and o.library_id = n.library_id and o.folder_id is not distinct from n.folder_id and ${photo('o')}`

const isRaw = (alias: string): Fragment => raw(`(${alias}.mime like 'image/x-%')`)

/** The name without its ending, however it is written. */
const base = (alias: string): Fragment => raw(String.raw`lower(regexp_replace(${alias}.file_name, '[.][^.]*$', ''))`)

/** `00002IMG_00002_BURST20240504140211123.jpg`, `IMG_20240504_140211_BURST2.jpg`: what a burst has in common. */
const burst = (alias: string): Fragment =>
  raw(
    String.raw`coalesce(substring(${alias}.file_name from 'BURST[0-9]{14,}'), substring(${alias}.file_name from '^(.*_BURST)[0-9]{1,4}[_.]'))`,
  )
