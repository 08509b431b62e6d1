import type { Model, QueryBuilder } from 'objection'
import type { z } from 'zod'
import type { Acting, Context } from './context.ts'
import type { AssetFacts, AssetQuery, AssetSet, User } from './access.ts'
import type { ErrorOf, ErrorStatus } from './errors.ts'
import type { EventFacts, EventOptions, EventRef } from './events.ts'
import type { Job, JobFacts, JobOptions, QueueName } from './jobs.ts'
import type { Column, ModelClass, ModelOf } from './model.ts'
import type { Notice, NoticeOptions } from './notices.ts'
import type {
  Badge,
  Admitted,
  AuthenticatorPart,
  CompositeColumns,
  DerivePart,
  EntriesColumns,
  FilterOption,
  FilterPart,
  GrantPart,
  KeyOf,
  ListenerPart,
  LookupPart,
  Migration,
  Part,
  Plugin,
  ProvidePart,
  RuleColumns,
  SetFace,
  SetPart,
  Widget,
} from './parts.ts'
import type { Route, Verb } from './routes.ts'
import type { Service } from './services.ts'

type AnyContext = Context

/** A photo handed to {@link Kith.derive}: facts, and the preview's bytes when asked. */
export interface DerivedAsset extends AssetFacts {
  preview(): Promise<Buffer>
}

/** What a listener gets: the payloads of several events are a union. */
export type PayloadOf<E> = E extends EventRef<infer S> ? z.output<S> : never

/**
 * The context of a plugin's handlers, for functions that several of them call. Pass `c` on as it is: `knex` in it is
 * always the open transaction, which a copy (`...c`) would not follow.
 * @example
 * async function forget(c: ContextOf<typeof kith>, userId: string) {
 *   await c.transaction(async () => void (await Note.query().delete().where({ user_id: userId })))
 * }
 */
export type ContextOf<K> = K extends Kith<infer C, infer _> ? C : never

/** The typed factory of one plugin, made by `plugin(…)`. Its verbs are pure: they make parts, `define` collects them. */
export interface Kith<C = AnyContext, S = unknown> {
  readonly id: string

  /**
   * A model of a table in the plugin's schema (Objection). `id` names the primary key when it is not `id`.
   * @example
   * class Heart extends kith.model('heart', z.object({ asset_id: id, user_id: id, at: z.date() }), { id: ['asset_id', 'user_id'] }) {}
   */
  model<Shape extends z.ZodObject>(
    table: string,
    shape: Shape,
    options?: { id?: string | readonly string[] },
  ): ModelOf<z.output<Shape>>

  /** A kind of set: what belongs together, knowing nothing of people. */
  set<const N extends string, M extends Model>(
    name: N,
    options: (EntriesColumns<M> | RuleColumns<M> | CompositeColumns) & {
      /** Titles, owners and covers of these sets, in one query. */
      about: (ids: readonly string[], c: C) => Promise<ReadonlyMap<string, SetFace>>
      /** The ids of sets this caller may add photos to, for the "add to…" menu. */
      addable?: (c: C & Acting<User>) => Promise<readonly string[]>
    },
  ): SetPart<string>

  /**
   * Who gets keys to sets: a mapping of a model's columns. `user` or `visitor` is the (indexed) column with the one who
   * gets the key. A key to a set of another plugin, or of core, must name the sharer (`by`): it counts only while that
   * user may still share the set.
   */
  grant<M extends Model, const T extends AssetSet | 'any'>(
    name: string,
    target: T,
    rows: ModelClass<M>,
    options: {
      user?: Column<NoInfer<M>>
      visitor?: Column<NoInfer<M>>
      /** Narrows the rows, without asking who the caller is. */
      where?: (rows: QueryBuilder<M>) => QueryBuilder<M>
      key: KeyOf<NoInfer<M>> &
        (T extends 'any'
          ? { kind: Column<NoInfer<M>>; by: Column<NoInfer<M>> }
          : T extends SetPart
            ? { by?: Column<NoInfer<M>> }
            : { by: Column<NoInfer<M>> })
      /** The set that `key.via` names: `?in=` that set then includes these. */
      via?: AssetSet
      /** Left out of the general keyring; asked only when a request names the set. For sets one has thousands of. */
      onlyWhenNamed?: boolean
    },
  ): GrantPart

  get: Verb<C>
  post: Verb<C>
  put: Verb<C>
  patch: Verb<C>
  delete: Verb<C>
  /** GET at the root of the site. The path's first segment is claimed in `package.json` (`kith.pages`). */
  page: Verb<C>

  /** Lets visitors in by a credential that core takes from a header, the query or a cookie of this name. */
  authenticator(options: {
    header?: string
    query?: string
    cookie?: string
    admit: (credential: string, c: C) => Promise<Admitted | undefined>
  }): AuthenticatorPart

  job<I extends z.ZodType>(
    name: string,
    input: I,
    options: JobOptions<I>,
    run: (c: C & JobFacts<z.output<I>>) => Promise<void>,
  ): Job<I>

  /**
   * Something computed of every photo. Core keeps what was done with which version, so new photos, a new version,
   * retries, progress, pauses and the list of failed photos need no code.
   */
  derive(
    name: string,
    options: { of: 'image' | 'video' | 'any'; queue: QueueName; version: (settings: S) => string; batch?: number },
    run: (c: C & { readonly photos: readonly DerivedAsset[] }) => Promise<void>,
  ): DerivePart

  event<Payload extends z.ZodType>(
    name: string,
    payload: Payload,
    options?: EventOptions<z.output<Payload>>,
  ): EventRef<Payload>

  /** Hears events, each at least once, in no order. `name` keeps two listeners of one event apart. */
  on<const E extends EventRef | readonly EventRef[] | 'any'>(
    event: E,
    name: string,
    run: (
      c: C & {
        readonly event: EventFacts
        readonly payload: E extends readonly EventRef[]
          ? PayloadOf<E[number]>
          : E extends 'any'
            ? unknown
            : PayloadOf<E>
      },
    ) => Promise<void>,
  ): ListenerPart

  notice<Payload extends z.ZodType>(
    name: string,
    payload: Payload,
    options: NoticeOptions<z.output<Payload>>,
  ): Notice<Payload>

  /**
   * Facts about many assets at once, asked for once a page. In details they are `<plugin>.<name>` of the photo; on the
   * grid they are numbers, shown beside the icon of `badge` on the photos that have one. A lookup that fails or takes
   * longer than a second is left out and said so in the log.
   *
   * @example
   * const badge = { title: 'Likes', icon: 'M5 12h14' }
   * kith.lookup('likes', { on: 'grid', badge }, async (ids) => new Map(ids.map((one) => [one, 1])))
   */
  lookup<R extends z.ZodType>(
    name: string,
    options: { on: 'details'; returns: R },
    load: (ids: readonly string[], c: C & Acting) => Promise<ReadonlyMap<string, z.output<R>>>,
  ): LookupPart
  lookup(
    name: string,
    options: { on: 'grid'; badge: Badge },
    load: (ids: readonly string[], c: C & Acting) => Promise<ReadonlyMap<string, number>>,
  ): LookupPart

  /** Narrows timeline, map and search: a query of asset ids. Core intersects it with what the caller may view. */
  filter<I extends z.ZodType>(
    name: string,
    options: { input: I; options?: (c: C & Acting, within: AssetQuery) => Promise<readonly FilterOption[]> },
    assets: (value: z.output<I>, c: C & Acting) => QueryBuilder<Model, unknown> | AssetQuery,
  ): FilterPart

  provide<T extends Service>(service: NonNullable<T['$service']>, make: (c: C) => T): ProvidePart

  /** An error of this plugin; the code becomes `<plugin>.<code>`. List it in `errors` of the routes that answer it. */
  error<D extends z.ZodType = z.ZodObject<{}>>(
    code: string,
    status: ErrorStatus,
    message: string,
    details?: D,
  ): ErrorOf<D>

  /** Puts the parts together. Export the result by default. */
  define<const R extends Record<string, Route> = {}>(options: {
    parts?: readonly Part[]
    /** By operation name: `albums.createAlbum` in generated clients. */
    routes?: R
    /** Models whose tables no set or grant names; checked against the database at enable. */
    models?: readonly ModelClass[]
    /** By name, `0001-…` and up, run in order at enable. */
    migrations?: Readonly<Record<string, Migration>>
    widgets?: Readonly<Record<`kith-${string}-${string}`, Widget>>
    lifecycle?: {
      enable?: (c: C & { readonly since: Date | null }) => Promise<void>
      disable?: (c: C) => Promise<void>
      start?: (c: C) => Promise<() => Promise<void> | void>
    }
  }): Plugin<R>
}
