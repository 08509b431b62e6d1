import type { Readable } from 'node:stream'
import type { Knex } from 'knex'
import type { AssetFacts, AssetQuery, Cap, EntryRow, SetRef } from './access.ts'
import type { FileReply, Upload, ZipEntry } from './replies.ts'

/** Narrows {@link Assets.visible}. */
export interface VisibleOptions {
  /** Only what is in this set, or in all of these. A set one has no key to is empty. */
  in?: SetRef | readonly SetRef[]
  /** Only what belongs on the main timeline: neither archived nor from a source that was switched off there. */
  timeline?: boolean
}

/** What became of each asset that was to be put into a set; in the order they were named, each once. */
export interface AddedEach {
  readonly added: readonly string[]
  /** Those that were in it already. */
  readonly there: readonly string[]
  /** Those that are not the caller's to share, and those that are not there: which of the two is not said. */
  readonly refused: readonly string[]
}

/** How {@link Assets.ingest} files a new photo. */
export interface IngestOptions {
  /** Whose photo it becomes (and whose quota it uses). */
  owner: string
  /** A set of entries it is put into at once. */
  into?: SetRef
  /** Said of the uploader when it is not the owner, for example a guest's name. */
  by?: string
  /** Keep it away from everybody but its owner until it is approved. */
  pending?: boolean
  /**
   * Writes down what became of it, in the transaction that makes the photo: both are there or neither. Throwing refuses
   * the photo, and nothing is kept of it.
   * @example
   * const takeIn = (file: Upload, owner: string) =>
   *   assets.ingest(file, {
   *     owner,
   *     record: async ({ id }) => void (await Note.query().insert({ asset_id: id, user_id: owner, text: 'From a guest' })),
   *   })
   */
  record?: (ingested: Ingested) => Promise<void>
}

/** What became of a photo that {@link Assets.ingest} took in. */
export interface Ingested {
  readonly id: string
  /** Its owner had a photo of the same content already: it is that one. */
  readonly duplicate: boolean
}

/**
 * Photos, as far as one caller may go. Who may see what is decided here and nowhere else: a plugin never
 * checks access by itself, it asks with a capability.
 */
export interface Assets {
  /**
   * The assets the caller holds `cap` on, as a subquery that selects `id`. It is synchronous and fetches nothing.
   * @example
   * const seen = assets.visible('view', { in: { kind: 'albums:album', id: albumId } })
   * const notes = await Note.query().whereIn('asset_id', seen)
   */
  visible(cap: Cap, options?: VisibleOptions): AssetQuery
  /**
   * The entries of these sets which the caller holds `cap` on, with who brought each and when: one query for any
   * number of sets, for example "what is new in my fifty spaces".
   */
  entries(cap: Cap, sets: readonly SetRef[]): Knex.QueryBuilder<EntryRow, EntryRow[]>
  /**
   * Throws unless the caller holds `cap` on all of these assets, or on this set: `not_found` (404) when one of them
   * may not even be viewed, `forbidden` (403) when only the capability is missing. One query for any number.
   */
  require(what: readonly string[] | SetRef, cap: Cap): Promise<void>
  /**
   * Throws unless the caller may make this set a source of another one (`sources` of a set): as `require(set, 'link')`,
   * and `made_of_others` (400) for a composite set, of which nothing would be shown there.
   * @example
   * await assets.requireSource({ kind: 'albums:album', id: albumId })
   */
  requireSource(set: SetRef): Promise<void>
  /** Those of these assets that the caller holds `cap` on. */
  allowed(ids: readonly string[], cap: Cap): Promise<Set<string>>
  /** Facts about those of these assets that the caller may view. */
  get(ids: readonly string[]): Promise<Map<string, AssetFacts>>
  /** The bytes of a photo. Needs `download` for `original` and `stripped` (the original without its places), else `view`. */
  open(id: string, as: 'original' | 'preview' | 'thumbnail' | 'stripped', range?: string): Promise<FileReply>
  /** The originals of these assets as entries of a ZIP, opened one by one while it is sent. Needs `download` on each. */
  zip(assets: AssetQuery | readonly string[], as?: 'original' | 'stripped'): AsyncIterable<ZipEntry>
  /** Takes in a new photo: streamed to disk, hashed, de-duplicated per owner. */
  ingest(upload: Upload, options: IngestOptions): Promise<Ingested>
  /**
   * Lets in photos of the caller's own that were taken in with `pending`: from now on whoever may see them does. Answers
   * how many had waited.
   */
  letIn(ids: readonly string[]): Promise<number>
  /**
   * Puts assets into a set of entries: checks `share` on each and `add` on the set, skips those already there. What
   * somebody put there who may no longer share it is the caller's from then on. Answers how many were new. A set that this very request made, and gave its caller a key to, counts.
   */
  add(set: SetRef, assets: readonly string[] | AssetQuery): Promise<number>
  /**
   * The same, but puts those in that may be put in, and says of each asset what became of it: for selections of
   * thousands, of which one must not spoil the rest.
   * @example
   * const { added, refused } = await assets.addEach({ kind: 'albums:album', id: albumId }, ['5f0c…'])
   */
  addEach(set: SetRef, assets: readonly string[]): Promise<AddedEach>
  /** Takes out of a set what the caller brought (or anything, with `remove` on the set). Answers how many. */
  withdraw(set: SetRef, assets: readonly string[] | AssetQuery | 'mine'): Promise<number>
  /**
   * Moves assets to the trash. `keep` names, for a trashed duplicate, the asset that takes its place in every set of
   * entries, of disabled plugins too, and in sets where the copy was by something connected, in the same transaction.
   * Where the caller had brought the copy, they must be able to add to the set still. All of it is told as
   * `events.assetsReplaced`, with the sets in which it could not be done.
   */
  trash(ids: readonly string[], options?: { keep?: ReadonlyMap<string, string> }): Promise<void>
}

/**
 * A place for a plugin's own files: a folder, or a bucket when scaled out. Keys are paths such as `people/1.webp`. What
 * begins with `cache/` can be made again: backups leave it out.
 */
export interface Files {
  /** Writes a file whole or not at all. With `of`, it is deleted with that user or asset. */
  put(key: string, data: Readable | Uint8Array, options?: { type?: string; of?: string }): Promise<void>
  /** Throws `not_found` (404) when there is none. */
  open(key: string, range?: string): Promise<FileReply>
  delete(key: string): Promise<void>
}
