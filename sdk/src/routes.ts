import type { z } from 'zod'
import type { Caller, User } from './access.ts'
import type { Acting, Limit } from './context.ts'
import type { ErrorOf } from './errors.ts'
import type { BodyKind, ReplyKind } from './replies.ts'

/**
 * Who may call a route.
 * - `user`: signed in (the default)
 * - `guest`: signed in, or let in by an authenticator, of this plugin or another
 * - `admin`: an administrator
 * - `open`: anybody; say in a comment why
 */
export type Auth = 'user' | 'guest' | 'admin' | 'open'

type CallerOf<A> = A extends 'open' ? Caller | undefined : A extends 'guest' ? Caller : User

/** The names of the parameters in a path such as `/:id/assets/:assetId`. */
export type PathParam<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | PathParam<`/${Rest}`>
  : P extends `${string}:${infer Name}`
    ? Name
    : never

/** A path of plain segments and `:parameters`. Write two routes instead of optional segments or wildcards. */
export type PathOf<P extends string> = P extends `${string}${'{' | '}' | '*' | '(' | ')' | '?'}${string}`
  ? 'a path has plain segments and :parameters only'
  : P

/** What a route accepts and answers. All of it is in the OpenAPI document. */
export interface RouteSpec<P extends string = string> {
  /** A short sentence for the documentation. */
  summary?: string
  description?: string
  auth?: Auth
  /**
   * The API key scope it needs, where the method does not say it, as for a POST that only reads. Default:
   * `<plugin>.read` for GET, `<plugin>.write` for the others.
   */
  scope?: `${string}.${'read' | 'write'}` | 'admin'
  limit?: Limit
  params?: { [K in PathParam<P>]: z.ZodType }
  query?: Readonly<Record<string, z.ZodType>>
  body?: z.ZodType | BodyKind<unknown>
  returns: z.ZodType | ReplyKind<unknown>
  /** Of success. Default 200, or 204 for `reply.none`. */
  status?: 200 | 201 | 202
  errors?: readonly ErrorOf[]
}

type BodyOf<B> = B extends BodyKind<infer T> ? T : B extends z.ZodType ? z.output<B> : undefined
type Returned<R> = R extends ReplyKind<infer T> ? T : R extends z.ZodType ? z.output<R> : never
type Simplify<T> = { [K in keyof T]: T[K] } & {}

/** What a handler gets of the request. */
export interface RequestOf<P extends string, S> extends Pick<Acting, 'assets'> {
  readonly caller: CallerOf<S extends { auth: infer A } ? A : 'user'>
  readonly params: Simplify<{
    readonly [K in PathParam<P>]: S extends { params: infer Params }
      ? K extends keyof Params
        ? Params[K] extends z.ZodType
          ? z.output<Params[K]>
          : string
        : string
      : string
  }>
  readonly query: S extends { query: infer Q }
    ? Simplify<{ readonly [K in keyof Q]: Q[K] extends z.ZodType ? z.output<Q[K]> : never }>
    : {}
  readonly body: S extends { body: infer B } ? BodyOf<B> : undefined
  readonly request: RequestFacts
  readonly respond: Respond
}

/** The request, where a schema cannot say it. */
export interface RequestFacts {
  readonly id: string
  header(name: string): string | undefined
  cookie(name: string): string | undefined
  readonly address: string
  /** The best match of the user's language and `Accept-Language`, for example `en`. */
  readonly locale: string
}

/** Headers and cookies of the answer. Cookies are httpOnly, SameSite=Lax, and Secure over https. */
export interface Respond {
  header(name: string, value: string): void
  cookie(name: string, value: string | null, options?: { path?: string; seconds?: number }): void
  /** Answers 304 at once when the client already holds this version. */
  etag(tag: string): void
}

/** A route, made by `kith.get` and the like. Its types are for typed clients and tests. */
export interface Route<P extends string = string, S = unknown> {
  readonly part: 'route'
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** At the root of the site instead of below `/api/<plugin>`. */
  readonly page: boolean
  readonly path: P
  readonly spec: S & RouteSpec
  readonly handler: (c: never) => Promise<unknown>
}

/** `kith.get`, `kith.post` …: path, spec, handler. Handlers return what schemas decode to (a Date, not a string). */
export type Verb<C> = <const P extends `/${string}`, const S extends RouteSpec<P>>(
  path: P & PathOf<P>,
  spec: S,
  handler: (c: C & RequestOf<P, S>) => Promise<Returned<S['returns']>>,
) => Route<P, S>

/**
 * Types a spec that is kept in a constant of its own. Without it (or `as const`), `auth: 'guest'` there is any string.
 * @example
 * const spec = route('/:id', { params: { id: z.uuid() }, returns: reply.none })
 */
export const route = <const P extends `/${string}`, const S extends RouteSpec<P>>(_path: P, spec: S): S => spec

/** Makes the five verbs and `page` for a context type; core's own areas use it too. */
export function verbsFor<C>(): Record<'get' | 'post' | 'put' | 'patch' | 'delete' | 'page', Verb<C>> {
  const verb =
    (method: Route['method'], page = false): Verb<C> =>
    (path, spec, handler) => ({
      part: 'route',
      method,
      page,
      path,
      spec,
      handler: handler as (c: never) => Promise<unknown>,
    })
  return {
    get: verb('get'),
    post: verb('post'),
    put: verb('put'),
    patch: verb('patch'),
    delete: verb('delete'),
    page: verb('get', true),
  }
}

/** The caller of a route for users only. */
export type UserOnly = User
