import type { Knex } from 'knex'
import type { z } from 'zod'
import type { Caller, User } from './access.ts'
import type { Assets, Files } from './assets.ts'
import type { EventRef } from './events.ts'
import type { Job } from './jobs.ts'
import type { Notice } from './notices.ts'
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

/** Lets visitors in and out: for links with a password, kiosks, embeds. */
export interface Visitors {
  /** A token by which the bearer is the visitor `id` of this plugin (`x-kith-visitor` header or `kith_visitor` cookie). */
  admit(id: string, options: { seconds: number }): Promise<string>
  /** Ends every token of this visitor. */
  expel(id: string): Promise<void>
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
  /** Every photo there is. For jobs of the system; never hand what it yields to a caller. */
  readonly everything: Assets
  readonly files: Files
  /** The ambient database or transaction, for SQL that models do not express. */
  readonly knex: Knex
  /** Models, `emit`, `enqueue`, `notify` and services inside join it by themselves; inside another it is a savepoint. */
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
  readonly visitors: Visitors
  /** Throws `too_many` (429) once `key` was used more than `max` times. Shared by all processes. */
  limit(key: string, limit: Limit): Promise<void>
}
