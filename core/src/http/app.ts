import { randomUUID } from 'node:crypto'
import Router from '@koa/router'
import { isKithError } from '@kith/sdk'
import Koa, { type Context as KoaContext } from 'koa'
import type { Logger } from 'pino'
import { createPrepared } from '../db/prepared.ts'
import { shareReads } from '../db/share-reads.ts'
import type { BoundRoute, Generation } from '../plugins/generation.ts'
import type { Host } from '../plugins/host.ts'
import { isBrokenSql, quarantineBroken } from '../plugins/quarantine.ts'
import type { Observer } from '../metrics/index.ts'
import { type Revisions, readRevisions } from '../plugins/revisions.ts'
import { cors } from './cors.ts'
import { type DispatchDeps, dispatch, nothingHere } from './dispatch.ts'
import { NotModified, errorBody, publicError } from './errors.ts'

/** What the web application needs of the server. */
export interface AppDeps extends DispatchDeps {
  readonly host: Host
  readonly log: Logger
  readonly dev: boolean
  readonly observer?: Pick<Observer, 'request'> | undefined
  /** Answers what is not an API: pages, scripts, widgets. True when it did. */
  readonly web: (ctx: KoaContext, generation: Generation) => Promise<boolean>
}

/** The Koa application. Each request belongs to the generation it begins with. */
export function createApp(deps: AppDeps): Koa {
  const app = new Koa({ proxy: false })
  const routerOf = routers()
  const prepared = createPrepared()
  const revisions = shareReads(() => readRevisions(deps.knex, prepared))
  app.use(async (ctx) => {
    const began = performance.now()
    ctx.state['requestId'] = randomUUID()
    ctx.set('x-request-id', String(ctx.state['requestId']))
    ctx.set('x-content-type-options', 'nosniff')
    ctx.set('referrer-policy', 'same-origin')
    await respond({ ...deps, revisions, routerOf }, ctx)
    const ms = performance.now() - began
    deps.log.debug({ method: ctx.method, status: ctx.status, ms: Math.round(ms) }, 'request')
    deps.observer?.request({ method: ctx.method, area: areaOf(ctx), status: ctx.status, seconds: ms / 1000 })
  })
  app.on('error', (error: unknown) => {
    if (
      error instanceof Error &&
      'code' in error &&
      (error.code === 'EPIPE' || error.code === 'ECONNRESET' || error.code === 'ERR_STREAM_PREMATURE_CLOSE')
    )
      return
    deps.log.error({ err: error }, 'answer broke off')
  })
  return app
}

/** Of the route that answered: what clients make up must not become names of counters. */
const areaOf = (ctx: KoaContext): string => String(ctx.state['area'] ?? (ctx.path.startsWith('/api/') ? 'none' : 'web'))

interface Matched {
  readonly bound: BoundRoute
  readonly params: Record<string, string>
}
type Match = (method: string, path: string) => Matched | undefined

interface RespondDeps extends AppDeps {
  readonly revisions: () => Promise<Revisions>
  readonly routerOf: (generation: Generation) => Match
}

async function respond(deps: RespondDeps, ctx: KoaContext): Promise<void> {
  const { routerOf } = deps
  let bound: BoundRoute | undefined
  try {
    const api = ctx.path.startsWith('/api/')
    // What is enabled and who may what, as of now: one small query. A process that is behind follows first.
    const { rights, generation: n } = await deps.revisions()
    const generation = await deps.host.follow(n)
    for (let attempt = 0; ; attempt++) {
      const current = attempt === 0 ? generation : deps.host.current()
      const matched = routerOf(current)(ctx.method === 'HEAD' ? 'GET' : ctx.method, ctx.path)
      bound = matched?.bound
      ctx.state['area'] = bound?.area
      if (cors(ctx, bound, deps.ownOrigin(ctx), routerOf(current))) return
      if (!matched) {
        if (!api && (await deps.web(ctx, current))) return
        throw nothingHere(current, ctx.method, ctx.path)
      }
      try {
        return await dispatch(deps, ctx, current, matched.bound, rights, matched.params)
      } catch (error) {
        // A set that broke is taken out of the way once, then the question is asked again.
        const again = attempt === 0 && ctx.method === 'GET' && isBrokenSql(error)
        if (!again || (await quarantineBroken(deps.knex, deps.host, deps.log)).length === 0) throw error
      }
    }
  } catch (error) {
    refuse(deps, ctx, error, bound)
  }
}

function refuse(deps: AppDeps, ctx: KoaContext, error: unknown, bound: BoundRoute | undefined): void {
  if (error instanceof NotModified) {
    ctx.status = 304
    return
  }
  const requestId = String(ctx.state['requestId'])
  const known = publicError(error, {
    log: deps.log,
    plugin: bound?.plugin ?? 'core',
    route: bound ? `${bound.area}.${bound.name}` : '',
    requestId,
    dev: deps.dev,
  })
  ctx.status = known.status
  ctx.remove('etag')
  ctx.set('cache-control', 'no-store')
  const retry = isKithError(known) && known.code === 'too_many' ? known.details?.['retryAfter'] : undefined
  if (typeof retry === 'number') ctx.set('retry-after', String(Math.ceil(retry)))
  ctx.type = 'application/json; charset=utf-8'
  ctx.body = JSON.stringify(errorBody(known, requestId))
}

/** One router a generation, made when first asked. */
function routers(): (generation: Generation) => Match {
  const made = new WeakMap<Generation, Match>()
  return (generation) => {
    const known = made.get(generation)
    if (known) return known
    const router = new Router()
    const byLayer = new Map<unknown, BoundRoute>()
    for (const bound of ordered(generation.routes)) {
      router[bound.route.method](bound.path, () => {})
      byLayer.set(router.stack.at(-1), bound)
    }
    const match: Match = (method, path) => {
      const layer = router.match(path, method).pathAndMethod[0]
      const bound = layer && byLayer.get(layer)
      if (!layer || !bound) return undefined
      return { bound, params: layer.params(path, layer.captures(path)) }
    }
    made.set(generation, match)
    return match
  }
}

/** Plain segments before parameters, so that `/trash` is not taken for an id. */
const ordered = (routes: readonly BoundRoute[]) => [...routes].sort((a, b) => rank(a.path).localeCompare(rank(b.path)))

const rank = (path: string) =>
  path
    .split('/')
    .map((segment) => (segment.startsWith(':') ? '1' : '0'))
    .join('')
