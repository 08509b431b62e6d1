import type { Context as KoaContext } from 'koa'
import { KithError, type RequestFacts, type Respond, type ShellPage } from '@kith/sdk'
import { withAmbient } from '@kith/sdk/host'
import type { Knex } from 'knex'
import type { Logger } from 'pino'
import { z } from 'zod'
import type { BoundRoute, Generation } from '../plugins/generation.ts'
import type { AnyContext, Run } from '../server/contexts.ts'
import type { Authenticator } from './authenticate.ts'
import { coerceQuery, parsePart, readJson } from './body.ts'
import { droppedFields } from './dropped-fields.ts'
import { NotModified } from './errors.ts'
import { permit, untilOwnPassword } from './permit.ts'
import { sendReply } from './replies.ts'
import type { Rings } from './rings.ts'
import type { SendShell } from '../web/shell-page.ts'
import { sendJson } from './send-json.ts'
import { readUpload } from './uploads.ts'

/** What the dispatcher needs of the server. */
export interface DispatchDeps {
  readonly knex: Knex
  readonly log: Logger
  readonly dev: boolean
  readonly authenticator: Authenticator
  readonly rings: Rings
  readonly contextOf: (run: Run) => AnyContext
  readonly limit: (key: string, limit: { max: number; per: 'minute' | 'hour' | 'day' }) => Promise<unknown>
  readonly refuseCrossSite: (ctx: KoaContext) => void
  readonly ownOrigin: (ctx: KoaContext) => string
  readonly sendShell: SendShell
  readonly addressOf: (ctx: KoaContext) => string
}

/** Answers one request with one route of a generation. */
export async function dispatch(
  deps: DispatchDeps,
  ctx: KoaContext,
  start: Generation,
  bound: BoundRoute,
  rights: number,
  params: Record<string, string>,
): Promise<void> {
  const { spec } = bound.route
  const asked = untilOwnPassword(bound, await deps.authenticator.ask(start, rights, askingOf(ctx)))
  if (asked.byCookie) deps.refuseCrossSite(ctx)
  permit(bound, asked, ctx.get('origin') || undefined, deps.ownOrigin(ctx))
  if (spec.limit)
    await deps.limit(`route:${bound.area}.${bound.name}:${asked.caller?.id ?? deps.addressOf(ctx)}`, spec.limit)
  const { generation, ring } = await deps.rings.of(start, asked.caller, { rights, unlocked: asked.unlocked })

  const gone = new AbortController()
  ctx.res.once('close', () => gone.abort())
  const by = asked.caller?.kind === 'user' ? asked.caller.id : null
  const context = deps.contextOf({
    generation,
    plugin: bound.plugin,
    by,
    address: deps.addressOf(ctx),
    signal: gone.signal,
    acting: { caller: asked.caller, ring, session: asked.session },
  })
  const isJson = !('reply' in spec.returns)
  if (isJson) ctx.vary('Accept-Encoding')
  const request = await readRequest(ctx, bound, params, gone.signal)
  Object.assign(context, request, {
    request: factsOf(ctx, deps.addressOf(ctx)),
    respond: respondOf(ctx, deps.ownOrigin(ctx).startsWith('https:'), isJson ? 'W/' : ''),
    ...(bound.plugin === 'core' && { incoming: ctx.req }),
  })
  const value = await withAmbient({ knex: deps.knex }, () => bound.route.handler(context as never))
  await answer(deps, ctx, bound, generation, value)
}

/** Of the target itself: `ctx.URL` is made with what the client says the host is, which need not be one. */
const queryOf = (ctx: KoaContext) => new URLSearchParams(ctx.querystring)

const askingOf = (ctx: KoaContext) => ({
  path: ctx.path,
  header: (name: string) => ctx.get(name) || undefined,
  query: (name: string) => queryOf(ctx).get(name) ?? undefined,
  cookie: (name: string) => ctx.cookies.get(name),
})

async function readRequest(ctx: KoaContext, bound: BoundRoute, params: Record<string, string>, answered: AbortSignal) {
  const { spec } = bound.route
  const query = spec.query ?? {}
  const read = {
    params: spec.params ? parsePart('params', z.object(spec.params), params) : params,
    query: parsePart('query', z.object(query), coerceQuery(query, queryOf(ctx))),
  }
  if (!spec.body) return { ...read, body: undefined }
  if ('body' in spec.body) return { ...read, body: await readUpload(ctx.req, spec.body, answered) }
  return { ...read, body: parsePart('body', spec.body, await readJson(ctx.req)) }
}

function factsOf(ctx: KoaContext, address: string): RequestFacts {
  return {
    id: String(ctx.state['requestId']),
    header: (name) => ctx.get(name) || undefined,
    cookie: (name) => ctx.cookies.get(name),
    address,
    locale: ctx.acceptsLanguages()[0]?.replace('*', 'en') ?? 'en',
  }
}

function respondOf(ctx: KoaContext, secure: boolean, strength: 'W/' | ''): Respond {
  // Behind a proxy the connection itself is plain; what counts is how people reach the server.
  ctx.cookies.secure = secure
  return {
    header: (name, value) => ctx.set(name, value),
    cookie: (name, value, options = {}) =>
      void ctx.cookies.set(name, value, {
        httpOnly: true,
        sameSite: 'lax',
        secure,
        path: options.path ?? '/',
        overwrite: true,
        ...(options.seconds !== undefined && { maxAge: options.seconds * 1000 }),
      }),
    etag(tag) {
      const quoted = `"${tag}"`
      ctx.set('etag', `${strength}${quoted}`)
      if (!ctx.response.get('cache-control')) ctx.set('cache-control', 'private, no-cache')
      const held = ctx.get('if-none-match')
      if (held && held.split(',').some((one) => one.trim().replace(/^W\//, '') === quoted)) throw new NotModified()
    },
  }
}

async function answer(
  deps: DispatchDeps,
  ctx: KoaContext,
  bound: BoundRoute,
  generation: Generation,
  value: unknown,
): Promise<void> {
  const { spec } = bound.route
  if (ctx.status === 404 || spec.status) ctx.status = spec.status ?? 200
  if ('reply' in spec.returns) {
    const { reply, item } = spec.returns
    if (reply === 'shell')
      await deps.sendShell(ctx, generation.plugins.get(bound.plugin), value as ShellPage, deps.ownOrigin(ctx))
    else sendReply(ctx, reply, item, value, deps.knex)
    return
  }
  await sendJson(ctx, encoded(deps, bound, spec.returns, value))
  if (!ctx.response.get('cache-control')) ctx.set('cache-control', 'private, no-cache')
}

function encoded(deps: DispatchDeps, bound: BoundRoute, schema: z.ZodType, value: unknown): unknown {
  try {
    const sent = z.encode(schema, value)
    if (deps.dev) sayDropped(deps.log, bound, value, sent)
    return sent
  } catch (error) {
    throw new Error(`The answer of ${bound.area}.${bound.name} does not fit its schema.`, { cause: error })
  }
}

/** Often a field is missing in the schema, sometimes a column would have leaked. */
function sayDropped(log: Logger, bound: BoundRoute, value: unknown, sent: unknown): void {
  const fields = droppedFields(value, sent)
  if (fields.length > 0)
    log.warn({ plugin: bound.plugin, route: `${bound.area}.${bound.name}`, fields }, 'the answer drops fields')
}

/** Nothing answers this address; a plugin that is off or not set up yet says so. */
export function nothingHere(generation: Generation, method: string, path: string): KithError {
  const id = /^\/api\/([a-z][a-z0-9-]*)/.exec(path)?.[1] ?? ''
  const state = generation.waiting.get(id)
  if (state === 'needs-setup')
    return new KithError('needs_setup', 409, `"${id}" has to be set up first. An administrator finds it under Plugins.`)
  return new KithError('no_route', 404, `Nothing answers ${method} ${path}.`)
}
