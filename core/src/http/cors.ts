import type { Context } from 'koa'
import type { BoundRoute } from '../plugins/generation.ts'

const METHODS = 'GET, HEAD, POST, PUT, PATCH, DELETE'

/**
 * Other sites may call what guests may call, and never with cookies. Which visitor may be used from which origin is
 * known only once its credential is: a preflight names the header, not its value, so it answers any origin; the real
 * request is refused unless the visitor's origins hold its own. True when the request was a preflight and is answered.
 */
export function cors(
  ctx: Context,
  bound: BoundRoute | undefined,
  own: string,
  match: (method: string, path: string) => { bound: BoundRoute } | undefined,
): boolean {
  const origin = ctx.get('origin')
  if (!origin || origin === own) return false
  const wanted =
    ctx.method === 'OPTIONS' ? match(ctx.get('access-control-request-method') || 'GET', ctx.path)?.bound : bound
  const auth = wanted?.route.spec.auth
  if (auth !== 'guest' && auth !== 'open') return false
  ctx.vary('Origin')
  ctx.set('access-control-allow-origin', ctx.method === 'OPTIONS' ? '*' : origin)
  ctx.set('access-control-expose-headers', 'etag, content-disposition, content-range, x-request-id')
  if (ctx.method !== 'OPTIONS') return false
  ctx.set('access-control-allow-methods', METHODS)
  ctx.set('access-control-allow-headers', ctx.get('access-control-request-headers'))
  ctx.set('access-control-max-age', '600')
  ctx.status = 204
  return true
}
