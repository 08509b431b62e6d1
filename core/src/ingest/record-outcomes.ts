import { events } from '@kith/sdk'
import { rows, sql } from '../access/fragment.ts'
import { applyEdits } from '../assets/apply-edits.ts'
import { tellOf } from '../assets/tell-of.ts'
import { enqueueDerivations } from '../derived/index.ts'
import type { Places } from '../places/index.ts'
import type { CoreContext } from '../server/area.ts'
import { stackAlike } from '../stacks/stack-alike.ts'
import type { Outcome } from './examine.ts'
import { forgetVersions } from './forget-versions.ts'
import { jobOf } from '../jobs/job-of.ts'
import { pairFilms } from './pair-films.ts'
import { outcomeRow } from './outcome-row.ts'
import { linkSameContent, lockContents } from './same-content.ts'

interface Before {
  id: string
  owner_id: string
  state: string
  was_ready: boolean
}

/**
 * Writes what was found out about some photos, and tells of those that became ready, in one transaction. Answers the
 * ids of photos that were deleted in the meantime.
 */
export function recordOutcomes(
  c: CoreContext & { readonly by: string | null },
  places: Pick<Places, 'nearest'>,
  outcomes: readonly Outcome[],
): Promise<string[]> {
  const examined = outcomes.filter((one) => one.how === 'ready' || one.how === 'failed')
  const list = JSON.stringify(examined.map((one) => outcomeRow(one, places)))
  const contents = examined.flatMap((one) => one.facts?.sha256 ?? [])
  return c.transaction(async () => {
    await lockContents(c.knex, contents)
    const before = await rows<Before>(
      c.knex,
      sql`select id, owner_id, state, thumbhash is not null as was_ready from core.asset
          where id = any(${outcomes.map((one) => one.photo.id)}::uuid[]) order by id for update`,
    )
    if (examined.length > 0) {
      await writeAssets(c, list)
      await writeExif(c, list)
      await writeVideos(c, list)
      await applyEdits(
        c.knex,
        examined.map((one) => one.photo.id),
      )
      await linkSameContent(c.knex, contents)
    }
    const pictures = examined.filter((one) => one.how === 'ready').map((one) => one.photo.id)
    const pairs = await pairFilms(c.knex, pictures)
    await stackAlike(c.knex, pictures)
    const films = new Set(pairs.map((pair) => pair.film))
    await writeUnchanged(c, outcomes)
    await forgetVersions(c.knex, outcomes)
    const pictured = new Set(examined.filter((one) => one.facts?.derived).map((one) => one.photo.id))
    const ready = new Set(examined.filter((one) => one.how === 'ready').map((one) => one.photo.id))
    // Held photos are told of when their owner lets them in.
    const told = before.filter((one) => ready.has(one.id) && one.state !== 'held' && !films.has(one.id))
    const isNew = (one: Before) => !one.was_ready && pictured.has(one.id)
    const paired = pairs.map((pair) => ({ id: pair.photo, owner_id: pair.owner_id }))
    await tellOf(c, events.assetIngested, told.filter(isNew), c.by)
    await tellOf(c, events.assetUpdated, [...told.filter((one) => !isNew(one)), ...paired], c.by)
    if (told.some(isNew)) await enqueueDerivations(c)
    const there = new Set(before.map((one) => one.id))
    return [...ready].filter((id) => !there.has(id))
  })
}

const COLUMNS = `id uuid, state text, error text, error_code text, size bigint, modified_at timestamptz, checksum text, sha1 text,
  type text, mime text, width int, height int, duration_ms int, thumbhash text, video_state text, video_error text,
  live_key text, starts_at bigint, ends_at bigint, taken_at timestamptz, local_at timestamp, offset_minutes int,
  taken_source text, latitude float8, longitude float8, city text, region text, country text, make text, model text, lens text,
  focal_length float8, f_number float8, exposure_seconds float8, iso int, description text, rating int, problems text[]`
const given = (list: string) => sql`jsonb_to_recordset(${list}::jsonb) as r (${{ sql: COLUMNS, values: [] }})`

/** What could not be read this time stays as it was. A file that was deleted for good and has a new content is a new photo. */
async function writeAssets(c: CoreContext, list: string): Promise<void> {
  await rows(
    c.knex,
    sql`update core.asset a set
          state = case when a.state = 'held' and r.state = 'ready' then 'held' else r.state end,
          error = r.error, error_code = r.error_code, attempts = a.attempts + 1, updated_at = now(),
          size = coalesce(r.size, a.size), modified_at = coalesce(r.modified_at, a.modified_at),
          content_id = case when decode(r.checksum, 'hex') <> a.checksum then null else a.content_id end,
          checksum = coalesce(decode(r.checksum, 'hex'), a.checksum), sha1 = coalesce(decode(r.sha1, 'hex'), a.sha1),
          type = coalesce(r.type, a.type), mime = coalesce(r.mime, a.mime),
          width = coalesce(r.width, a.width), height = coalesce(r.height, a.height),
          live_key = case when r.type is null then a.live_key else r.live_key end,
          duration_ms = case when r.type is null then a.duration_ms else r.duration_ms end,
          thumbhash = coalesce(decode(r.thumbhash, 'hex'), a.thumbhash),
          taken_at = coalesce(r.taken_at, a.taken_at), local_at = coalesce(r.local_at, a.local_at),
          offset_minutes = case when r.taken_at is null then a.offset_minutes else r.offset_minutes end,
          taken_source = coalesce(r.taken_source, a.taken_source),
          deleted_at = case when a.error_code = 'purged' then null else a.deleted_at end,
          visibility = case when r.error_code = 'not_a_photo' then 'hidden'
            when a.error_code in ('not_a_photo', 'purged') then 'timeline' else a.visibility end
        from ${given(list)}
        where a.id = r.id`,
  )
}

async function writeExif(c: CoreContext, list: string): Promise<void> {
  await rows(
    c.knex,
    sql`insert into core.exif as e (asset_id, latitude, longitude, city, region, country, make, model, lens, focal_length,
          f_number, exposure_seconds, iso, description, rating, problems)
        select a.id, r.latitude, r.longitude, r.city, r.region, r.country, r.make, r.model, r.lens, r.focal_length,
          r.f_number, r.exposure_seconds, r.iso, r.description, r.rating, r.problems
        from ${given(list)} join core.asset a on a.id = r.id where r.taken_at is not null
        on conflict (asset_id) do update set latitude = excluded.latitude, longitude = excluded.longitude, city = excluded.city,
          region = excluded.region, country = excluded.country, make = excluded.make, model = excluded.model,
          lens = excluded.lens, focal_length = excluded.focal_length, f_number = excluded.f_number,
          exposure_seconds = excluded.exposure_seconds, iso = excluded.iso, description = excluded.description,
          rating = excluded.rating, problems = excluded.problems`,
  )
}

/** A copy that browsers play is made by a job of its own: that may take hours. */
async function writeVideos(c: CoreContext, list: string): Promise<void> {
  // A photo may have lost the film inside of it.
  await rows(
    c.knex,
    sql`delete from core.video v using ${given(list)} where v.asset_id = r.id and r.state = 'ready' and r.video_state is null`,
  )
  const waiting = await rows<{ id: string; state: string }>(
    c.knex,
    sql`insert into core.video as v (asset_id, state, error, starts_at, ends_at)
        select a.id, r.video_state, r.video_error, r.starts_at, r.ends_at from ${given(list)} join core.asset a on a.id = r.id
        where r.video_state is not null
        on conflict (asset_id) do update set state = excluded.state, error = excluded.error,
          starts_at = excluded.starts_at, ends_at = excluded.ends_at, progress = null, updated_at = now()
        returning v.asset_id as id, v.state`,
  )
  const ids = waiting.filter((one) => one.state === 'waiting').map((one) => ({ assetId: one.id }))
  if (ids.length > 0) await c.enqueue(jobOf(c, 'make-playable'), ids)
}

async function writeUnchanged(c: CoreContext, outcomes: readonly Outcome[]): Promise<void> {
  const touched = outcomes.filter((one) => one.how === 'touched')
  if (touched.length > 0)
    await rows(
      c.knex,
      sql`update core.asset a set size = t.size, modified_at = t.modified_at
          from unnest(${touched.map((one) => one.photo.id)}::uuid[], ${touched.map((one) => one.size)}::bigint[],
            ${touched.map((one) => one.modifiedAt.toISOString())}::timestamptz[]) as t (id, size, modified_at)
          where a.id = t.id`,
    )
  const gone = outcomes.filter((one) => one.how === 'gone').map((one) => one.photo.id)
  if (gone.length > 0)
    await rows(
      c.knex,
      sql`update core.asset set offline_at = now(), updated_at = now() where id = any(${gone}::uuid[]) and offline_at is null`,
    )
}
