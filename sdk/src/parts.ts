import type { Model, QueryBuilder } from 'objection'
import type { z } from 'zod'
import type { AssetSet } from './access.ts'
import type { EventRef } from './events.ts'
import type { Job, QueueName } from './jobs.ts'
import type { Column, ModelClass } from './model.ts'
import type { Notice } from './notices.ts'
import type { Route } from './routes.ts'
import type { Slots } from './slots.ts'
import type { Words } from './words.ts'

/** What one set is called and whose it is, for link titles, "who can see this", the "add to…" menu. */
export interface SetFace {
  title: Words
  /** The user it belongs to. */
  owner: string
  /** An asset to show for it. */
  cover?: string | undefined
  /** Its page, for example `/albums/<id>`. */
  page?: string | undefined
}

/** A set that is rows of a model: core can add, withdraw, count and export them. */
export interface EntriesColumns<M> {
  entries: ModelClass<M & Model>
  /** The column with the set's id. */
  set: Column<M>
  /** The column with the asset's id. With `owner` it is a foreign key to `core.asset (id, owner_id)`. */
  asset: Column<M>
  /** The column with the asset's owner. */
  owner: Column<M>
  /** The column with who brought it: an entry counts only while that user may still share the asset. */
  by: Column<M>
  /** The column with when it came. */
  at: Column<M>
  /** Where core notes how photos are listed, so that a large set is laid out without looking at its photos. */
  listed?: ListedColumns<M>
}

/**
 * Columns of entries that core alone writes; all are null where the photo has to be looked at, which is right too, only
 * slower. Index `(set, month, owner, by)`.
 */
export interface ListedColumns<M> {
  /** Of type `date`: the first day of the month it is listed under. */
  month: Column<M>
  /** Of type `timestamp`, without a time zone: the clock where it was taken. */
  localAt: Column<M>
  /** Of type `smallint`: 128 and 48 times the binary logarithm of its width by its height. */
  ratio: Column<M>
}

/** A set that is a read-only query, for example "this person" or "last summer". */
export interface RuleColumns<M> {
  rule: () => QueryBuilder<M & Model>
  set: Column<M>
  asset: Column<M>
  /**
   * Each is a part of another set, by the id in `column`: whoever is on the photos of a space. What is not in that one
   * any more is in none of its parts, whenever your rows come to say so.
   * @example
   * class Hat extends kith.model('hat', z.object({ id, wearer_id: id, asset_id: id, party_id: id })) {}
   * const about = async (ids: readonly string[]) => new Map(ids.map((one) => [one, { title: 'A party', owner: one }]))
   * const party = kith.set('party', { composite: true, about })
   * const wearer = kith.set('wearer', {
   *   rule: () => Hat.query(), set: 'wearer_id', asset: 'asset_id', about,
   *   within: { set: party, column: 'party_id' },
   * })
   */
  within?: { set: AssetSet; column: Column<M> }
}

/** A set that is only what its sources hold, or what keys bring through it (`via` of a grant): it has no rows of its own. */
export interface CompositeColumns {
  composite: true
}

/**
 * Whole sets that a set is made of besides its own rows: a library that was connected to a space. Each row names one by
 * kind and id. Whoever holds a key to the set looks at these through it, as long as the one who brought it may hand it
 * on; what comes into the source later is in the set at once. Keys never carry more than looking and downloading.
 */
export interface SourceColumns<R> {
  rows: ModelClass<R & Model>
  /** The column with the set's id. Index it. */
  set: Column<R>
  /** The column with the kind of the source, for example `core:library`. */
  kind: Column<R>
  /** The column with the id of the source. */
  source: Column<R>
  /** The column with who brought it: check `assets.requireSource(source)` when it is written. */
  by: Column<R>
  /** The column with when it came. */
  at: Column<R>
  /** Only photos taken on or after this date. */
  since?: Column<R>
}

/** Photos that were put into a set or taken out of it by Kith's own routes. */
export interface SetChange {
  /** Which set. */
  readonly id: string
  readonly added: number
  readonly removed: number
}

/**
 * People who keep to themselves, in a set, where their photos were taken. Nobody else learns the places of photos that
 * they own or brought there, as far as the set is the only way by which these are reached: not on maps, not in details,
 * and not in files, which are handed out without them.
 */
export interface DiscreetColumns<D> {
  rows: ModelClass<D & Model>
  /** The column with the set's id. Index it. */
  set: Column<D>
  /** The column with the user. */
  user: Column<D>
}

export interface SetPart<K extends string = string> extends AssetSet<K> {
  readonly part: 'set'
  /** What one is, in words. */
  readonly what: Words | undefined
  /** Sets it is made of besides. Absent in what was built with an SDK that did not know of them. */
  readonly sources?:
    | {
        readonly model: ModelClass
        readonly set: string
        readonly kind: string
        readonly source: string
        readonly by: string
        readonly at: string
        readonly since?: string | undefined
      }
    | undefined
  /** Who is discreet in it. Absent like `sources`. */
  readonly discreet?: { readonly model: ModelClass; readonly set: string; readonly user: string } | undefined
  readonly columns:
    | {
        readonly how: 'entries'
        readonly model: ModelClass
        readonly set: string
        readonly asset: string
        readonly owner: string
        readonly by: string
        readonly at: string
        readonly listed?: Readonly<Record<keyof ListedColumns<never>, string>> | undefined
      }
    | {
        readonly how: 'rule'
        readonly rule: () => QueryBuilder<Model>
        readonly set: string
        readonly asset: string
        /** Absent in what was built with an SDK that did not know of it. */
        readonly within?: { readonly kind: string; readonly column: string } | undefined
      }
    | { readonly how: 'composite' }
  readonly about: (ids: readonly string[], c: never) => Promise<ReadonlyMap<string, SetFace>>
  readonly connectable?: ((c: never) => Promise<readonly string[]>) | undefined
  readonly addable: ((c: never) => Promise<readonly string[]>) | undefined
  readonly byOthers?: ((change: SetChange, c: never) => Promise<void>) | undefined
  readonly byHand: ((id: string, c: never) => Promise<readonly string[] | undefined>) | undefined
}

/** The values of a column, as text. */
type ValuesOf<T> = `${Extract<T, string | number | boolean>}`

/** A mask, a column with a mask, or a mask for each value of a column. */
export type CanOf<M> = number | Column<M> | { readonly [C in Column<M>]?: { readonly [V in ValuesOf<M[C]>]: number } }

/** How a row of a grant's model becomes a key: column names, so that core can compile, check and explain it. */
export interface KeyOf<M> {
  /** The id of the set. */
  set: Column<M>
  can: CanOf<M>
  /** Whether the set is on the caller's main timeline. Default false. */
  timeline?: Column<M> | boolean
  /** Only photos taken on or after this date. */
  since?: Column<M>
  /** The key ends at this time. */
  until?: Column<M>
  /** The id of a set of `via`'s kind that this key came through. */
  via?: Column<M>
}

export interface GrantPart {
  readonly part: 'grant'
  readonly name: string
  /** Who gets the keys, in words. */
  readonly who: Words | undefined
  /** A kind of set, or `any` when `key.kind` names it. */
  readonly target: string
  readonly model: ModelClass
  readonly user: string | undefined
  readonly visitor: string | undefined
  readonly where: ((rows: QueryBuilder<Model>) => QueryBuilder<Model>) | undefined
  readonly key: {
    readonly set: string
    readonly kind?: string
    readonly can: number | string | Record<string, Record<string, number>>
    readonly timeline?: string | boolean
    readonly since?: string
    readonly until?: string
    readonly by?: string
    readonly via?: string
  }
  readonly via: AssetSet | undefined
  readonly onlyWhenNamed: boolean
}

export interface AuthenticatorPart {
  readonly part: 'authenticator'
  readonly header: string | undefined
  readonly query: string | undefined
  readonly cookie: string | undefined
  readonly admit: (credential: string, c: never) => Promise<Admitted | undefined>
}

/** Who an authenticator lets in: the visitor's id, and the web origins it may be used from. */
export interface Admitted {
  id: string
  origins?: readonly string[]
}

export interface DerivePart {
  readonly part: 'derive'
  readonly name: string
  /** What an admin reads beside its progress. */
  readonly title: Words
  readonly of: 'image' | 'video' | 'any'
  readonly queue: QueueName
  readonly version: (settings: never) => string
  readonly batch: number
  readonly run: (c: never) => Promise<void>
}

export interface ListenerPart {
  readonly part: 'on'
  readonly name: string
  /** Event names, or `any`. */
  readonly events: readonly string[] | 'any'
  readonly run: (c: never) => Promise<void>
}

export type LookupPart = DetailsLookup | GridLookup

/** Facts that come with the details of an asset. */
export interface DetailsLookup {
  readonly part: 'lookup'
  readonly name: string
  readonly on: 'details'
  readonly returns: z.ZodType
  readonly load: (ids: readonly string[], c: never) => Promise<ReadonlyMap<string, unknown>>
}

/** Numbers that are shown on the photos of a grid. */
export interface GridLookup {
  readonly part: 'lookup'
  readonly name: string
  readonly on: 'grid'
  readonly badge: Badge
  readonly load: (ids: readonly string[], c: never) => Promise<ReadonlyMap<string, number>>
}

/** What stands beside a number on the photos of a grid. It is data: a page of photos has thousands of them. */
export interface Badge {
  /** What is counted, for example `Hearts`. */
  readonly title: string
  /** The path of an SVG, drawn as a line on a square of 24 by 24: `M5 12h14`. */
  readonly icon: string
}

export interface FilterPart {
  readonly part: 'filter'
  readonly name: string
  readonly title: Words | undefined
  readonly input: z.ZodType
  readonly options: ((c: never, within: never) => Promise<readonly FilterOption[]>) | undefined
  readonly assets: (value: never, c: never) => unknown
}

/** What a plugin keeps of a user, for the export of their data. */
export interface PersonalPart {
  readonly part: 'personal'
  readonly name: string
  readonly rows: (userId: string, c: never) => PromiseLike<readonly unknown[]> | AsyncIterable<unknown>
}

/** One choice of a filter. */
export interface FilterOption {
  value: unknown
  label: string
  count?: number
}

export interface ProvidePart {
  readonly part: 'provide'
  readonly service: string
  readonly make: (c: never) => unknown
}

/** Anything made by a verb of `kith` that goes into `parts` of `kith.define`. */
export type Part =
  | SetPart
  | GrantPart
  | AuthenticatorPart
  | DerivePart
  | ListenerPart
  | LookupPart
  | FilterPart
  | PersonalPart
  | ProvidePart
  | Job
  | EventRef
  | Notice

/** A plugin, ready to be enabled: what `kith.define` returns and a package exports by default. */
export interface Plugin<R extends Record<string, Route> = Record<string, Route>> {
  readonly kith: 'plugin'
  readonly id: string
  readonly schema: string
  readonly version: string
  readonly name: string
  /** The range of SDK versions it accepts. */
  readonly sdk: string
  readonly pages: readonly string[]
  /** Extensions of PostgreSQL that its tables need. None in what was built with an SDK that did not know of them. */
  readonly extensions?: readonly string[]
  readonly uses: Readonly<Record<string, { readonly service: string; readonly how: 'required' | 'optional' | 'every' }>>
  readonly settings: z.ZodObject
  readonly preferences: z.ZodObject
  readonly models: readonly ModelClass[]
  readonly parts: readonly Part[]
  readonly routes: R
  readonly migrations: Readonly<Record<string, Migration>>
  readonly widgets: Readonly<Record<string, Widget>>
  readonly lifecycle: Lifecycle
  /** What an administrator is told of how it runs. None in what was built with an SDK that did not know of it. */
  readonly about?: ((c: never) => Promise<readonly Words[]>) | undefined
  /** Parts and routes that the factory made and `define` was not given: they do nothing. */
  readonly leftOut: () => readonly (Part | Route)[]
}

/** SQL run with the plugin's schema first in `search_path`, or a function that moves data. */
export type Migration = string | (() => Promise<void>)

/** A custom element of the plugin. */
export interface Widget {
  title: Words
  /** Its module, relative to the package, without extension of the source: `./widgets/heart.js`. */
  module: `./${string}.js`
  slot?: keyof Slots
  /** Of a page in the navigation: the path of an SVG, drawn as a line on a square of 24 by 24. */
  icon?: string
  /** May be used in other people's pages. */
  embed?: boolean
}

/** Hooks, each with a time limit of ten seconds. `enable` and `disable` run once, `start` in every process. */
export interface Lifecycle {
  /** After the migrations. `since`: when it was switched off, null the first time; core delivers the events since then, of 30 days. */
  enable?: (c: never) => Promise<void>
  disable?: (c: never) => Promise<void>
  /** For timers and sockets; what it returns is called when the plugin leaves this process. */
  start?: (c: never) => Promise<() => Promise<void> | void>
}
