import type { Knex } from 'knex'

/**
 * What one may do with a photo or a set of photos, as bits of a mask.
 *
 * - `view`: see that it is there, its thumbnail and preview
 * - `details`: its metadata without places (camera, description, file; when it was taken is seen with `view`)
 * - `places`: its coordinates and place names
 * - `download`: its original
 * - `add`: put one's own photos into the set
 * - `edit`: change its time, place, description or rating
 * - `share`: pass the photo on into other sets (an album, a space, a selection)
 * - `remove`: trash it, or take it out of the set
 * - `link`: hand on the set itself, as a whole (a public link to it, a source of a space)
 */
export const CAPS = {
  view: 1,
  details: 2,
  places: 4,
  download: 8,
  add: 16,
  edit: 32,
  share: 64,
  remove: 128,
  link: 256,
} as const

/** The name of one capability. */
export type Cap = keyof typeof CAPS

/**
 * The mask that holds these capabilities, as grants store it.
 * @example
 * const viewer = can('view', 'details', 'places', 'download')
 */
export const can = (...caps: readonly Cap[]): number => caps.reduce((mask, cap) => mask | CAPS[cap], 0)

/** Every capability: what an owner has. */
export const ALL = 511

/** The names of the capabilities in a mask, in the order of {@link CAPS}. */
export const capsOf = (mask: number): Cap[] => (Object.keys(CAPS) as Cap[]).filter((cap) => mask & CAPS[cap])

/** Somebody signed in with an account. */
export interface User {
  readonly kind: 'user'
  readonly id: string
  readonly name: string
  readonly admin: boolean
  /** What this user was let into besides, for example a link opened while signed in. */
  readonly visits: readonly Visitor[]
  /** The admin who looks through this user's eyes, if any. Such a caller only reads. */
  readonly actor?: string
}

/** Somebody without an account, let in by a plugin's authenticator: a link, a kiosk, an embed. */
export interface Visitor {
  readonly kind: 'visitor'
  /** What the authenticator answered, for example the id of the link. */
  readonly id: string
  readonly plugin: string
}

/** Who asks. */
export type Caller = User | Visitor

/** One set: a kind of collection, and which one. `kind` is `<plugin>:<set>`, for example `albums:album`. */
export interface SetRef {
  readonly kind: string
  readonly id: string
}

/** A kind of set: made by `kith.set`, or one of core's. */
export interface AssetSet<K extends string = string> {
  readonly kind: K
  /** Names one set of this kind. */
  of(id: string): SetRef & { readonly kind: K }
}

const coreSet = <const K extends `core:${string}`>(kind: K): AssetSet<K> => ({ kind, of: (id) => ({ kind, id }) })

/** Everything somebody shares when they share their whole library: not archived, locked or trashed. `id` is the owner's id. */
export const library = coreSet('core:library')

/** A folder of a library with all folders below it. `id` is the folder's id. */
export const folder = coreSet('core:folder')

/** One photo or video, as far as plugins need to know it. Times are UTC instants, sizes are pixels after rotation. */
export interface AssetFacts {
  readonly id: string
  readonly ownerId: string
  readonly type: 'image' | 'video'
  readonly takenAt: Date
  readonly width: number
  readonly height: number
  /** SHA-256 of the original, hexadecimal. */
  readonly checksum: string
  readonly fileName: string
}

/** A row of {@link Assets.entries}: a photo in a set, who brought it and when. */
export interface EntryRow {
  kind: string
  set_id: string
  asset_id: string
  by: string | null
  at: Date | null
  /** When it was taken by the clock there, without a time zone. */
  local_at: string
}

/** A subquery that selects `id` of assets. Pass it on to other queries; never `await` it to pass ids back. */
export type AssetQuery = Knex.QueryBuilder<{ id: string }, { id: string }[]>
