import type { Knex } from 'knex'
import type { z } from 'zod'
import type { Cap, SetRef } from '../access.ts'
import type { EventRef } from '../events.ts'
import type { Job } from '../jobs.ts'
import type { Plugin } from '../parts.ts'
import type { PathParam, Route } from '../routes.ts'
import type { BodyKind, ReplyKind } from '../replies.ts'
import type { Service } from '../services.ts'

/** Somebody in a test's world, with a session. */
export interface TestUser {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly token: string
}

/** An answer, with the body read as JSON if it is JSON, as text if it is text, else as bytes. */
export interface TestAnswer<T = unknown> {
  readonly status: number
  readonly headers: Headers
  readonly body: T
}

/** Plain requests. */
export interface TestRequests {
  get(path: string, headers?: Record<string, string>): Promise<TestAnswer>
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<TestAnswer>
  put(path: string, body?: unknown, headers?: Record<string, string>): Promise<TestAnswer>
  patch(path: string, body?: unknown, headers?: Record<string, string>): Promise<TestAnswer>
  delete(path: string, body?: unknown, headers?: Record<string, string>): Promise<TestAnswer>
}

type ParamsOf<P extends string> = [PathParam<P>] extends [never]
  ? { params?: undefined }
  : { params: { [K in PathParam<P>]: string } }
type QueryOf<S> = S extends { query: infer Q }
  ? { query?: { [K in keyof Q]?: Q[K] extends z.ZodType ? z.input<Q[K]> : never } }
  : { query?: undefined }
type BodyInput<S> = S extends { body: infer B }
  ? B extends BodyKind<unknown>
    ? { body: FormData }
    : B extends z.ZodType
      ? undefined extends z.input<B>
        ? { body?: z.input<B> }
        : { body: z.input<B> }
      : never
  : { body?: undefined }
type Answered<S> = S extends { returns: infer R }
  ? R extends ReplyKind<unknown>
    ? TestAnswer
    : R extends z.ZodType
      ? z.output<R>
      : never
  : never
type CallInput<P extends string, S> = ParamsOf<P> & QueryOf<S> & BodyInput<S>

/** The routes of a plugin as functions: typed input, decoded answer; an error answer is thrown as {@link TestError}. */
export type TestClient<R extends Record<string, Route>> = {
  readonly [K in keyof R]: R[K] extends Route<infer P, infer S>
    ? {} extends CallInput<P, S>
      ? (input?: CallInput<P, S>) => Promise<Answered<S>>
      : (input: CallInput<P, S>) => Promise<Answered<S>>
    : never
}

/** What a call answered instead of success. */
export class TestError extends Error {
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, message: string) {
    super(`${status} ${code}: ${message}`)
    this.name = 'TestError'
    this.status = status
    this.code = code
  }
}

/** What a test's photo is like; everything has a default. */
export interface TestAsset {
  takenAt?: string
  visibility?: 'timeline' | 'archive' | 'locked' | 'hidden'
  type?: 'image' | 'video'
  trashed?: boolean
  offline?: boolean
  held?: boolean
  latitude?: number
  longitude?: number
  city?: string
  country?: string
  /** The same text for two photos makes them the same content. */
  content?: string
  /** A path of folders below the owner's library, for example `2024/Lisbon`. */
  folder?: string
  /** The bytes of its preview, as derivations and `assets.open` get it; without, there is no picture. */
  preview?: Uint8Array
}

/** Options of `testKith`. */
export interface TestOptions<N extends string> {
  /** Enabled at once. */
  plugins: readonly Plugin[]
  /** Installed but not enabled. */
  installed?: readonly Plugin[]
  /** The first is an administrator. */
  users: readonly N[]
  /** Where people reach the server, as `KITH_PUBLIC_URL` says it. */
  publicUrl?: string
  /** No limit ever refuses: for tests that ask for more than a person would. */
  unlimited?: boolean
}

/** A whole Kith with its database, its HTTP server and some users. */
export interface TestKith<N extends string = string> {
  readonly url: string
  readonly users: Readonly<Record<N, TestUser>>
  /** The database, for looking, and for breaking things on purpose. */
  readonly knex: Knex
  /** Requests as this user, or as nobody. With a plugin: its routes as typed functions. */
  as(user: TestUser | null, headers?: Record<string, string>): TestRequests
  as<R extends Record<string, Route>>(
    user: TestUser | null,
    plugin: Plugin<R>,
    headers?: Record<string, string>,
  ): TestClient<R>
  /** Puts a photo into a user's library and answers its id: a row, as after an import. `runJobs` has it derived from. */
  asset(owner: TestUser, asset?: TestAsset): Promise<string>
  /** The id of a folder made by `asset`. */
  folder(owner: TestUser, path: string): Promise<string>
  /** The ids a user sees, sorted; both forms of the query are run and must agree. */
  see(user: TestUser, cap: Cap, options?: { in?: SetRef | SetRef[]; timeline?: boolean }): Promise<string[]>
  enable(id: string): Promise<void>
  disable(id: string): Promise<void>
  uninstall(id: string): Promise<void>
  /**
   * Runs everything that waits, also what that makes, and answers how many pieces of work there were. With `until`, also
   * what is for later, up to that time: a second try after a pause, for example.
   */
  runJobs(options?: { until?: Date }): Promise<number>
  /**
   * Does everything again that `runJobs`, `run` and `emit` did since this was last called, as may happen after a crash:
   * work comes at least once. Answers how many pieces that were.
   */
  runJobsAgain(): Promise<number>
  /** Runs a job now, as its schedule would, and whatever waits. */
  run<I extends z.ZodType>(job: Job<I>, input: z.input<I>): Promise<void>
  /** Says that something happened, as core or a plugin would, and lets everybody who listens hear. */
  emit<T extends z.ZodType>(event: EventRef<T>, payload: z.input<T>): Promise<void>
  /** Provides a service instead of a plugin that would. */
  stub<T extends Service>(service: NonNullable<T['$service']>, value: T): Promise<void>
  /**
   * Another process of the same Kith: its own server and generation, on the same database. With `plugins`, it has
   * these versions of them, as after an upgrade.
   */
  another(options?: { plugins?: readonly Plugin[] }): Promise<TestKith<N>>
  close(): Promise<void>
}
