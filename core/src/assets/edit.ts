import { KithError, MOST_IDS, events, id } from '@kith/sdk'
import { z } from 'zod'
import { type Fragment, join, raw, rows, sql } from '../access/fragment.ts'
import type { LazyPlaces } from '../places/lazy.ts'
import type { CoreContext } from '../server/area.ts'
import { applyEdits } from './apply-edits.ts'
import { moveRevision } from './revisions.ts'
import { type Happened, tellOf } from './tell-of.ts'

/** No photo is older than the year 1000, and not every database reads years before it. */
const someYear = (text: string) => text >= '1000'

const CENTURY = 100 * 366 * 24 * 60

/** What an owner may change of a photo. The file itself stays as it is. */
export const Changes = z
  .object({
    visibility: z.enum(['timeline', 'archive', 'locked']),
    takenAt: z.iso
      .datetime({ offset: true })
      .refine(someYear)
      .describe('When it was taken, with the offset of where: `2024-05-01T12:00:00+02:00`'),
    localTime: z.iso
      .datetime({ local: true })
      .refine((text) => someYear(text) && !text.endsWith('Z'))
      .describe('The wall clock where it was taken, `2024-05-01T12:00:00`; the offset stays as it is'),
    shiftMinutes: z
      .int()
      .min(-CENTURY)
      .max(CENTURY)
      .describe(
        'By how many minutes each was taken later than it says, or earlier when negative: for a camera whose clock was wrong',
      ),
    description: z.string().max(10_000).nullable(),
    rating: z.int().min(1).max(5).nullable(),
    latitude: z.number().min(-90).max(90).nullable(),
    longitude: z.number().min(-180).max(180).nullable(),
  })
  .partial()
  .refine((c) => (c.latitude === undefined) === (c.longitude === undefined), '`latitude` and `longitude` go together')
  .refine((c) => (c.latitude === null) === (c.longitude === null), '`latitude` and `longitude` go together')
  .refine(
    ({ takenAt, localTime, shiftMinutes }) =>
      [takenAt, localTime, shiftMinutes].filter((one) => one !== undefined).length < 2,
    'one of `takenAt`, `localTime` and `shiftMinutes`',
  )
export type Changes = z.output<typeof Changes>

export const Ids = z.array(id).min(1).max(MOST_IDS)

/**
 * Writes changes to photos that are the owner's, and tells of them: a handful of statements however many they are.
 * Answers those whose `visibility` was another before.
 */
export async function editAssets(
  c: CoreContext,
  o: { owner: string; ids: readonly string[]; changes: Changes; places: LazyPlaces },
): Promise<string[]> {
  const { owner, changes } = o
  const ids = [...new Set(o.ids)]
  const edits = await editsOf(changes, o.places)
  if (edits.length === 0 && changes.visibility === undefined)
    throw new KithError('nothing_to_change', 400, 'Say what to change.')
  return c.transaction(async () => {
    if (edits.length > 0) {
      await rows(
        c.knex,
        sql`insert into core.edit as e (asset_id, changes)
          select a.id, ${join(edits, ' || ')} from core.asset a where a.id = any(${ids}::uuid[])
          on conflict (asset_id) do update set changes = e.changes || excluded.changes`,
      )
      await applyEdits(c.knex, ids)
    }
    const visibility = changes.visibility ? sql`, visibility = ${changes.visibility}` : raw('')
    const changed = await rows<Happened & { moved: boolean }>(
      c.knex,
      sql`update core.asset a set updated_at = now()${visibility}
        from (select id, visibility from core.asset where id = any(${ids}::uuid[]) for update) before
        where a.id = before.id returning a.id, a.owner_id, a.visibility <> before.visibility as moved`,
    )
    await tellOf(c, events.assetUpdated, changed, owner)
    // Places are kept apart from assets, so no trigger sees them change.
    if (changes.latitude !== undefined) await moveRevision(c.knex, 'core:library', owner)
    return changed.filter(({ moved }) => moved).map((asset) => asset.id)
  })
}

/** The changes as JSON objects, made of the asset `a` where they depend on it. */
async function editsOf(changes: Changes, places: LazyPlaces): Promise<Fragment[]> {
  const { takenAt, localTime, shiftMinutes, description, rating, latitude, longitude } = changes
  const said: Record<string, unknown> = {}
  if (description !== undefined) said['description'] = description === '' ? null : description
  if (rating !== undefined) said['rating'] = rating
  if (latitude !== undefined && longitude !== undefined) {
    await places.ready()
    const { city, region, country } =
      (latitude !== null && longitude !== null && places.nearest(latitude, longitude)) || {}
    Object.assign(said, { latitude, longitude, city: city ?? null, region: region ?? null, country: country ?? null })
  }
  if (takenAt !== undefined) Object.assign(said, timeOf(takenAt))
  const edits = Object.keys(said).length > 0 ? [sql`${JSON.stringify(said)}::jsonb`] : []
  if (localTime !== undefined)
    edits.push(sql`jsonb_build_object('localTime', ${localTime}::text, 'offsetMinutes', a.offset_minutes,
      'takenAt', to_char(${localTime}::timestamp - make_interval(mins => coalesce(a.offset_minutes, 0)), 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))`)
  if (shiftMinutes !== undefined)
    edits.push(sql`jsonb_build_object('offsetMinutes', a.offset_minutes,
      'localTime', to_char(a.local_at + make_interval(mins => ${shiftMinutes}::int), 'YYYY-MM-DD"T"HH24:MI:SS.MS'),
      'takenAt', to_char((a.taken_at + make_interval(mins => ${shiftMinutes}::int)) at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`)
  return edits
}

/** An instant as its own wall clock and offset. */
function timeOf(takenAt: string) {
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d\d):?(\d\d)$/.exec(takenAt) ?? []
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
  const at = new Date(takenAt)
  const wall = new Date(at.getTime() + offset * 60_000)
  return { takenAt: at.toISOString(), localTime: wall.toISOString().slice(0, 19), offsetMinutes: offset }
}
