import type { Model, QueryBuilder } from 'objection'
import type { z } from 'zod'
import type { Acting, Context } from './context.ts'
import type { AssetFacts, AssetQuery, AssetSet, User } from './access.ts'
import type { ErrorOf, ErrorStatus } from './errors.ts'
import type { EventFacts, EventOptions, EventRef } from './events.ts'
import type { Held } from './held.ts'
import type { Job, JobFacts, JobOptions, QueueName } from './jobs.ts'
import type { Column, ModelClass, ModelOf } from './model.ts'
import type { Notice, NoticeOptions } from './notices.ts'
import type {
  Badge,
  Admitted,
  AuthenticatorPart,
  CompositeColumns,
  DiscreetColumns,
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
  PersonalPart,
  Plugin,
  ProvidePart,
  RuleColumns,
  SetFace,
  SetChange,
  SetPart,
  SourceColumns,
  Widget,
} from './parts.ts'
import type { Route, Verb } from './routes.ts'
import type { Service } from './services.ts'
import type { Words } from './words.ts'

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

  /**
   * A kind of set: what belongs together, knowing nothing of people. Rows of a model (`entries`), which core can add,
   * withdraw, count and export; a query (`rule`), which only narrows; or nothing of its own (`composite`). With
   * `sources`, entries and composites hold other sets, too.
   * @example
   * class Like extends kith.model('like', z.object({ user_id: id, asset_id: id })) {}
   * const about = async (ids: readonly string[]) => new Map(ids.map((one) => [one, { title: 'Liked', owner: one }]))
   * const liked = kith.set('liked', { rule: () => Like.query(), set: 'user_id', asset: 'asset_id', about })
   * @example
   * class Hung extends kith.model('hung', z.object({ wall_id: id, kind: z.string(), set_id: id, by_user_id: id, at: z.date() })) {}
   * const about = async (ids: readonly string[]) => new Map(ids.map((one) => [one, { title: 'A wall', owner: one }]))
   * const wall = kith.set('wall', {
   *   composite: true,
   *   sources: { rows: Hung, set: 'wall_id', kind: 'kind', source: 'set_id', by: 'by_user_id', at: 'at' },
   *   about,
   * })
   * @example
   * class Pin extends kith.model('pin', z.object({ board_id: id, asset_id: id, owner_id: id, by_user_id: id, at: z.date() })) {}
   * class Shy extends kith.model('shy', z.object({ board_id: id, user_id: id })) {}
   * const about = async (ids: readonly string[]) => new Map(ids.map((one) => [one, { title: 'A board', owner: one }]))
   * const board = kith.set('board', {
   *   entries: Pin, set: 'board_id', asset: 'asset_id', owner: 'owner_id', by: 'by_user_id', at: 'at',
   *   discreet: { rows: Shy, set: 'board_id', user: 'user_id' },
   *   about,
   * })
   */
  set<const N extends string, M extends Model, R extends Model = Model, D extends Model = Model>(
    name: N,
    options: (((EntriesColumns<M> | CompositeColumns) & { sources?: SourceColumns<R> }) | RuleColumns<M>) & {
      /** What one is, for the admin who decides about the plugin: `the favourites of the family`. */
      what?: Words
      /** People who keep to themselves where the photos were taken that they own or brought into one of these sets. */
      discreet?: DiscreetColumns<D>
      /** Titles, owners and covers of these sets, in one query. `caller` is who asks, where it is somebody. */
      about: (ids: readonly string[], c: C & Partial<Acting>) => Promise<ReadonlyMap<string, SetFace>>
      /** The ids of sets this caller may add photos to, for the "add to…" menu. */
      addable?: (c: C & Acting<User>) => Promise<readonly string[]>
      /**
       * The ids of sets that nobody adds to and this caller may hand on, such as the people on their photos: for who
       * connects one to another set.
       */
      connectable?: (c: C & Acting<User>) => Promise<readonly string[]>
      /**
       * Photos were put in or taken out by Kith's own "add to…", not by a route of this plugin. Runs in the same
       * transaction: to write that down, or to tell people.
       */
      byOthers?: (change: SetChange, c: C & Acting<User>) => Promise<void>
      /**
       * The photos of one of these sets in an order that people made by hand; undefined when it goes by time. Kith's
       * viewer goes through them like that, and shows what the caller may see of it.
       */
      byHand?: (id: string, c: C & Acting<User>) => Promise<readonly string[] | undefined>
    },
  ): SetPart<string>

  /**
   * Who gets keys to sets: a mapping of a model's columns. `user` or `visitor` is the (indexed) column with the one who
   * gets the key. A key to a set of another plugin, or of core, must name the sharer (`by`): it counts only while that
   * user may still share the set.
   * @example
   * class Share extends kith.model('share', z.object({ by_user_id: id, to_user_id: id })) {}
   * const key = { set: 'by_user_id', by: 'by_user_id', can: can('view', 'details') } as const
   * kith.grant('partners', library, Share, { user: 'to_user_id', key })
   */
  grant<M extends Model, const T extends AssetSet | 'any'>(
    name: string,
    target: T,
    rows: ModelClass<M>,
    options: {
      /** Who they are, for the admin who decides about the plugin: `members of the family`. */
      who?: Words
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
      /**
       * Left out of the general keyring; asked only when a request names the set. For sets one has thousands of. A new
       * row counts at once for whom it is, and within a minute for what they handed on of that set before.
       */
      onlyWhenNamed?: boolean
    },
  ): GrantPart

  /**
   * A route below `/api/<plugin>`: path, what it takes and answers, handler. Routes go into `routes` of `define`.
   * @example
   * kith.get('/', { returns: z.array(NoteShape) }, async ({ caller }) => Note.query().where({ user_id: caller.id }))
   */
  get: Verb<C>
  post: Verb<C>
  put: Verb<C>
  patch: Verb<C>
  delete: Verb<C>
  /**
   * GET at the root of the site. The path's first segment is claimed in `package.json` (`kith.pages`).
   * @example
   * kith.page('/notes/:key', { auth: 'open', returns: reply.html }, async ({ params }) => `<h1>${params.key.length}</h1>`)
   */
  page: Verb<C>

  /**
   * Lets visitors in by a credential that core takes from a header, the query or a cookie of this name.
   * @example
   * kith.authenticator({
   *   query: 'note-key',
   *   admit: async (key) => Note.query().findOne({ text: key }).select('id'),
   * })
   */
  authenticator(options: {
    header?: string
    query?: string
    cookie?: string
    admit: (credential: string, c: C) => Promise<Admitted | undefined>
  }): AuthenticatorPart

  /**
   * Work that is done later, in some process, at least once; with `cron`, by itself.
   * @example
   * const sweep = kith.job('sweep', z.object({}), { queue: 'system', cron: '30 3 * * *' }, async ({ signal }) => {
   *   if (!signal.aborted) await Note.query().delete().where('at', '<', new Date(0))
   * })
   */
  job<I extends z.ZodType>(
    name: string,
    input: I,
    options: JobOptions<I>,
    run: (c: C & JobFacts<z.output<I>>) => Promise<void>,
  ): Job<I>

  /**
   * Something computed of every photo. Core keeps what was done with which version, so new photos, a new version,
   * retries and work cut off by a crash need no code. Admins see how far it is, under `title`, and can have it wait;
   * a photo that fails three times is listed for them with the error's message.
   * @example
   * const title = { en: 'How long it is', de: 'Wie lang es ist' }
   * kith.derive('length', { title, of: 'image', queue: 'media', version: () => '1', batch: 20 }, async ({ photos }) => {
   *   for (const photo of photos)
   *     await Note.query().patch({ text: String((await photo.preview()).length) }).where({ asset_id: photo.id })
   * })
   */
  derive(
    name: string,
    options: {
      title?: Words
      of: 'image' | 'video' | 'any'
      queue: QueueName
      version: (settings: S) => string
      batch?: number
    },
    run: (c: C & { readonly photos: readonly DerivedAsset[] }) => Promise<void>,
  ): DerivePart

  /**
   * Something that happened, for listeners of all plugins; with `live`, for open pages, too. Payloads carry ids.
   * @example
   * const written = kith.event('written', z.object({ noteId: id, to: id }), { live: ({ to }) => ({ users: [to] }) })
   */
  event<Payload extends z.ZodType>(
    name: string,
    payload: Payload,
    options?: EventOptions<z.output<Payload>>,
  ): EventRef<Payload>

  /**
   * Hears events, each at least once, in no order. `name` keeps two listeners of one event apart.
   * @example
   * kith.on(events.assetTrashed, 'forget', async ({ payload }) => {
   *   await Note.query().delete().where({ asset_id: payload.assetId })
   * })
   */
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

  /**
   * A kind of notification, sent with `notify`. Every user can switch it off.
   * @example
   * const told = kith.notice('written', z.object({ by: z.string() }), {
   *   label: 'Somebody writes you a note',
   *   text: ({ by, count }) => (count > 1 ? `${by} and others wrote to you` : `${by} wrote to you`),
   *   link: () => '/notes',
   * })
   */
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

  /**
   * Narrows timeline, map and search: a query of asset ids. Core intersects it with what the caller may view. The menu
   * of the timeline shows what has options, a list of words, a text or yes and no as `input`; its `title` is its name.
   * @example
   * kith.filter('saying', { title: { en: 'Note', de: 'Notiz' }, input: z.string() }, (text) => Note.query().where({ text }).select('asset_id'))
   */
  filter<I extends z.ZodType>(
    name: string,
    options: {
      input: I
      /** What it is called above its choices; without, as `input` is. */
      title?: Words
      options?: (c: C & Acting, within: AssetQuery) => Promise<readonly FilterOption[]>
    },
    assets: (value: z.output<I>, c: C & Acting) => QueryBuilder<Model, unknown> | AssetQuery,
  ): FilterPart

  /**
   * What the plugin keeps of a user, for the export of their data: it becomes `plugins/<plugin>/<name>.json` there, a
   * list. Give what is theirs and what names them, with names a person understands; of others only what the user may
   * see anyway. For many rows answer an async generator, which is read as the archive is sent.
   * @example
   * kith.personal('notes', (userId) => Note.query().where({ user_id: userId }).select('text', 'at'))
   */
  personal(
    name: string,
    rows: (userId: string, c: C & Acting) => PromiseLike<readonly unknown[]> | AsyncIterable<unknown>,
  ): PersonalPart

  /**
   * Something the plugin holds in each process, such as threads or a connection: made when it is first asked for, closed
   * when the plugin leaves the process. It is no part, and is not listed in `define`.
   * @example
   * const clock = kith.held(() => ({ began: Date.now(), close: () => {} }))
   * kith.get('/began', { returns: z.int() }, async (c) => clock.of(c).began)
   */
  held<T extends { close(): unknown }>(make: (c: C) => T): Held<T>

  /**
   * Does something for other plugins, or for core: they name the service in `uses`.
   * @example
   * interface Notes extends Service { readonly $service?: 'notes/v1'; count(photos: AssetQuery): Promise<number> }
   * kith.provide<Notes>('notes/v1', () => ({ count: (photos) => Note.query().whereIn('asset_id', photos).resultSize() }))
   */
  provide<T extends Service>(service: NonNullable<T['$service']>, make: (c: C) => T): ProvidePart

  /**
   * An error of this plugin; the code becomes `<plugin>.<code>`. List it in `errors` of the routes that answer it.
   * @example
   * const tooLong = kith.error('too_long', 422, 'This note is too long. Shorten it.')
   * throw tooLong()
   */
  error<D extends z.ZodType = z.ZodObject<{}>>(
    code: string,
    status: ErrorStatus,
    message: string,
    details?: D,
  ): ErrorOf<D>

  /**
   * Puts the parts together. Export the result by default.
   * @example
   * export default kith.define({ migrations: { '0001-init': 'create table note (id uuid primary key)' } })
   */
  define<const R extends Record<string, Route> = {}>(options: {
    parts?: readonly Part[]
    /** By operation name: `albums.createAlbum` in generated clients. */
    routes?: R
    /** Models whose tables no set or grant names; checked against the database at enable. */
    models?: readonly ModelClass[]
    /** By name, `0001-…` and up, run in order at enable. */
    migrations?: Readonly<Record<string, Migration>>
    widgets?: Readonly<Record<`kith-${string}-${string}`, Widget>>
    /**
     * How it runs here, for the administrator who looks at the plugin: sentences, such as which model is in use and what
     * is missing. Asked whenever the page of plugins is opened, while the plugin is on.
     */
    about?: (c: C) => Promise<readonly Words[]>
    lifecycle?: {
      enable?: (c: C & { readonly since: Date | null }) => Promise<void>
      disable?: (c: C) => Promise<void>
      start?: (c: C) => Promise<() => Promise<void> | void>
    }
  }): Plugin<R>
}
