import { CAPS, type Cap, type SetRef } from '@kith/sdk'
import type { CompiledAccess } from '../access/compiled.ts'
import { type Fragment, join, raw, sql } from '../access/fragment.ts'
import type { Keyring } from '../access/keyring.ts'
import { IN_STACK, rank } from '../timeline/arms.ts'
import { reachable, reachableById } from './reachable.ts'

/** A photo with its metadata, before it is decided how much of it is said. */
export interface DetailsRow {
  readonly id: string
  readonly ownerId: string
  readonly ownerName: string
  readonly ownerColor: string
  readonly type: 'image' | 'video'
  readonly mime: string
  readonly fileName: string
  readonly size: number
  readonly width: number | null
  readonly height: number | null
  readonly duration: number | null
  readonly thumbhash: string | null
  readonly takenAt: Date
  readonly localTime: string
  readonly offsetMinutes: number | null
  readonly takenSource: string
  readonly addedAt: Date
  readonly uploadedBy: string | null
  readonly visibility: 'timeline' | 'archive' | 'locked'
  readonly trashedAt: Date | null
  readonly offline: boolean
  readonly state: 'pending' | 'ready' | 'failed' | 'held'
  readonly error: string | null
  readonly errorCode: string | null
  readonly live: boolean
  readonly filmState: 'original' | 'waiting' | 'made' | 'failed' | 'unknown' | null
  readonly filmProgress: number | null
  readonly favorite: boolean
  readonly content: string | null
  readonly stack: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  readonly city: string | null
  readonly region: string | null
  readonly country: string | null
  readonly make: string | null
  readonly model: string | null
  readonly lens: string | null
  readonly focalLength: number | null
  readonly fNumber: number | null
  readonly exposureSeconds: number | null
  readonly iso: number | null
  readonly description: string | null
  readonly rating: number | null
  /** What a caller who is not its owner holds on it besides `view`. */
  readonly held: readonly Cap[] | null
}

export const detailsQuery = (access: CompiledAccess, ring: Keyring, id: string, named: SetRef | undefined): Fragment =>
  sql`select a.id, a.owner_id as "ownerId", u.name as "ownerName", u.color as "ownerColor", a.type, a.mime,
      a.file_name as "fileName", a.size::float8 as size, a.width, a.height, a.duration_ms as duration,
      encode(a.thumbhash, 'base64') as thumbhash, a.taken_at as "takenAt", left(a.local_at::text, 19) as "localTime",
      a.offset_minutes as "offsetMinutes", a.taken_source as "takenSource", a.added_at as "addedAt",
      a.uploaded_by as "uploadedBy", a.visibility, a.deleted_at as "trashedAt", a.offline_at is not null as offline,
      a.state, coalesce(a.error, v.error) as error, a.error_code as "errorCode",
      (f.id is not null or (a.type = 'image' and v.asset_id is not null)) as live, v.state as "filmState",
      v.progress as "filmProgress", a.content_id as content, a.stack_id as stack,
      ${ring.me ? sql`exists (select 1 from core.favorite f where f.user_id = ${ring.me}::uuid and f.asset_id = a.id)` : raw('false')} as favorite,
      x.latitude, x.longitude, x.city, x.region, x.country, x.make, x.model, x.lens, x.focal_length as "focalLength",
      x.f_number as "fNumber", x.exposure_seconds as "exposureSeconds", x.iso, x.description, x.rating,
      ${heldOf(access, ring, named)} as held
    from core.asset a join core."user" u on u.id = a.owner_id left join core.exif x on x.asset_id = a.id
    left join core.asset f on f.id = a.live_video_id and f.offline_at is null
    left join core.video v on v.asset_id = coalesce(f.id, a.id)
    where a.id = ${id}::uuid and ${reachableById(access, ring, 'view', named)}`

/** What keys give on a photo of somebody else. The rest is for its owner, or about sets. */
const GIVEN: readonly Cap[] = ['details', 'places', 'download', 'share']
export const OWNED: readonly Cap[] = ['view', 'details', 'places', 'download', 'edit', 'share', 'remove']

/** Which of {@link GIVEN} the caller holds; of their own photos it is not asked. What no key carries is not looked for. */
function heldOf(access: CompiledAccess, ring: Keyring, named: SetRef | undefined): Fragment {
  const carried = ring.keys.filter((key) => key.set !== ring.me).reduce((mask, key) => mask | key.can, 0)
  const looked = GIVEN.filter((cap) => named || carried & CAPS[cap])
  const held = looked.map(
    (cap) => sql`case when ${reachableById(access, ring, cap, named)} then ${raw(`'${cap}'`)} end`,
  )
  const list = sql`array_remove(array[${join(held, ', ')}]::text[], null)`
  return ring.me ? sql`case when a.owner_id = ${ring.me}::uuid then null else ${list} end` : list
}

/** Who else has the same content, as far as the caller may see theirs. */
export const sharersQuery = (access: CompiledAccess, ring: Keyring, row: Pick<DetailsRow, 'ownerId' | 'content'>) =>
  sql`select u.id, u.name, u.color from (
      select a.owner_id, min(a.place) as place from (
        select a.owner_id, row_number() over (order by ${rank(ring.me)}) as place from core.asset a
        where a.content_id = ${row.content}::uuid and a.owner_id <> ${row.ownerId}::uuid and ${reachable(access, ring, 'view')}) a
      group by a.owner_id) s join core."user" u on u.id = s.owner_id order by s.place`

/** What of a stack the caller may see, as the timeline orders it. */
export const stackQuery = (access: CompiledAccess, ring: Keyring, stack: string, named: SetRef | undefined) =>
  sql`select a.id, a.type, encode(a.thumbhash, 'base64') as thumbhash, a.stack_cover as cover from core.asset a
    where a.stack_id = ${stack}::uuid and a.deleted_at is null and a.offline_at is null
      and ${reachableById(access, ring, 'view', named)} order by ${IN_STACK}`
