import type { Knex } from 'knex'
import type { z } from 'zod'
import type { Caller, SetRef, User, Visitor } from './access.ts'
import type { Assets, Files } from './assets.ts'
import type { EventRef } from './events.ts'
import type { Job } from './jobs.ts'
import type { Notice } from './notices.ts'
import type { SetFace } from './parts.ts'
import type { Used, Uses } from './services.ts'

/** Structured logging: an object, then a constant message. Put no names, titles, tokens or file paths in it. */
export interface Log {
  debug(facts: object, message: string): void
  info(facts: object, message: string): void
  warn(facts: object, message: string): void
  error(facts: object, message: string): void
}

/** A caller, and photos as far as that caller may go. */
export interface Acting<W extends Caller = Caller> {
  readonly caller: W
  readonly assets: Assets
}

/** How many times something may happen. */
export interface Limit {
  max: number
  per: 'minute' | 'hour' | 'day'
}

/** One use of a {@link Limit} that was counted. */
export interface Counted {
  /** Takes it back: only what goes wrong shall count, a wrong password and not a right one. */
  giveBack(): Promise<void>
}

/** Lets visitors in and out: for links with a password, kiosks, embeds. */
export interface Visitors {
  /**
   * A token by which the bearer is the visitor `id` of this plugin: in the header `x-kith-visitor` or the cookie
   * `kith_visitor`. In the cookie `kith_visitor.<id>` it lets pictures through whose address says `?visitor=<id>`, beside
   * other visits in the same browser. With `origins`, pages of other sites use it from these only.
   */
  admit(id: string, options: { seconds: number; origins?: readonly string[] }): Promise<string>
  /** Ends every token of this visitor. */
  expel(id: string): Promise<void>
  /** Acts as far as this visitor may now, with or without a token: what a link shows, for the one who made it. */
  acting(id: string): Promise<Acting<Visitor>>
}

/** Keeps secrets that the plugin must be able to say again: sealed, they are of no use in a copy of the table or a log. */
export interface Secrets {
  seal(text: string): string
  /** Throws when it was not sealed by this server. */
  open(sealed: string): string
}

/** What every handler of a plugin gets, whatever runs it. */
export interface Context<U extends Uses = Uses, S = unknown, P = unknown> {
  /** The services declared in `uses`, as they are now. */
  readonly uses: Used<U>
  /** The plugin's settings, as the admin left them. */
  readonly settings: S
  readonly log: Log
  /** Aborted when the request's client went away, or when the plugin is disabled. */
  readonly signal: AbortSignal
  /** The plugin's own settings of one user. */
  preferences(userId: string): Promise<P>
  /** Acts as far as this user may; `undefined` when the account is disabled or gone. */
  acting(userId: string): Promise<Acting<User> | undefined>
  /**
   * What these sets are called, of whatever plugin they are, by `<kind>:<id>`; those that are gone, or whose plugin is
   * switched off, are left out. It judges nothing: ask `assets.require(set, 'view')` first.
   */
  faces(sets: readonly SetRef[]): Promise<ReadonlyMap<string, SetFace>>
  /** Every photo there is. For jobs of the system; never hand what it yields to a caller. */
  readonly everything: Assets
  readonly files: Files
  /** The ambient database or transaction, for SQL that models do not express. */
  readonly knex: Knex
  /**
   * The rows of a query that is asked often and whose text hardly varies, as each connection plans it once: worth it
   * with `assets.entries` and `assets.visible`, where to plan may take longer than to answer. Ids that are one or many
   * are better one array (`= any(?)`) than a list of its own length each time.
   * @example
   * const params = { id: z.uuid() }
   * const returns = z.object({ photos: z.int() })
   * kith.get('/boards/:id/size', { params, returns }, async ({ assets, knex, params, prepared }) => {
   *   const there = assets.entries('view', [{ kind: 'pins:board', id: params.id }])
   *   const [row] = await prepared<{ photos: number }>(knex.from(there.as('e')).select(knex.raw('count(*)::int as photos')))
   *   return { photos: row?.photos ?? 0 }
   * })
   */
  prepared<Row>(query: Knex.QueryBuilder): Promise<Row[]>
  /**
   * Models, `emit`, `enqueue`, `notify`, `unnotify` and services inside join it by themselves; inside another it is a savepoint.
   * When the database gives it up for another one that waits for the same rows, `fn` is called again: what it does
   * elsewhere (files, other servers, variables outside) it may do more than once.
   */
  transaction<R>(fn: () => Promise<R>): Promise<R>
  /** Tells every plugin that listens, each at least once, after the transaction is committed. */
  emit<T extends z.ZodType>(event: EventRef<T>, payload: z.input<T>): Promise<void>
  /** Runs a job after the transaction is committed, one for each input. With `key`, not twice while one waits. */
  enqueue<I extends z.ZodType>(
    job: Job<I>,
    input: z.input<I> | readonly z.input<I>[],
    options?: { after?: Date; key?: string },
  ): Promise<void>
  /** Notifies users; with `gather`, a burst becomes one notice with a count. */
  notify<T extends z.ZodType>(
    notice: Notice<T>,
    to: readonly string[],
    payload: z.input<T>,
    options?: { gather?: string },
  ): Promise<void>
  /**
   * Takes back what users were told with this `gather`, read or not: what was asked is answered, or gone. What was sent
   * through a channel meanwhile stays sent.
   * @example
   * const asked = kith.notice('asked', z.object({ noteId: id }), {
   *   label: 'Somebody asks you something',
   *   text: () => 'There is a question for you',
   *   link: ({ noteId }) => `/notes/${noteId}`,
   * })
   * kith.post('/:id/answer', { params: { id }, returns: reply.none }, async ({ params, caller, unnotify }) => {
   *   await unnotify(asked, [caller.id], { gather: params.id })
   * })
   */
  unnotify<T extends z.ZodType>(notice: Notice<T>, from: readonly string[], which: { gather: string }): Promise<void>
  readonly visitors: Visitors
  readonly secrets: Secrets
  /**
   * Counts a use of `key`; throws `too_many` (429) once there were more than `max`. Shared by all processes.
   * @example
   * const body = z.object({ word: z.string() })
   * kith.post('/enter', { auth: 'open', body, returns: reply.none }, async ({ body, limit, request }) => {
   *   const tried = await limit(`word:${request.address}`, { max: 10, per: 'hour' })
   *   if (body.word !== 'sesame') throw notFound('The note')
   *   await tried.giveBack()
   * })
   */
  limit(key: string, limit: Limit): Promise<Counted>
}
