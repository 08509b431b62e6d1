import { KithError } from '@kith/sdk'
import type { BoundRoute } from '../plugins/generation.ts'
import type { Asked } from './authenticate.ts'

/** The API key scope a route needs. */
export const scopeOf = (bound: BoundRoute): string =>
  bound.route.spec.scope ?? `${bound.area}.${bound.route.method === 'get' ? 'read' : 'write'}`

/** Throws unless this caller may call this route at all. What the route then shows is for grants to say. */
export function permit(bound: BoundRoute, asked: Asked, origin: string | undefined, own: string): void {
  const auth = bound.route.spec.auth ?? 'user'
  const { caller, session } = asked
  if (origin && origin !== own && asked.origins && !asked.origins.includes(origin))
    throw new KithError('wrong_origin', 403, `This may not be used from ${origin}.`)
  if (caller?.kind === 'user' && caller.actor && bound.route.method !== 'get')
    throw new KithError('read_only', 403, 'While you look through somebody else’s eyes you can only read.')
  if (session?.scopes && auth !== 'open') permitScope(bound, session.scopes, auth)
  if (auth === 'open') return
  if (!caller) throw new KithError('unauthenticated', 401, 'Sign in first.')
  if (auth === 'guest') return
  if (caller.kind !== 'user') throw new KithError('unauthenticated', 401, 'This needs an account. Sign in first.')
  if (auth === 'admin' && !caller.admin) throw new KithError('forbidden', 403, 'Only an administrator may do this.')
}

function permitScope(bound: BoundRoute, scopes: readonly string[], auth: string): void {
  const needed = auth === 'admin' ? 'admin' : scopeOf(bound)
  if (scopes.includes(needed) || (auth !== 'admin' && (scopes.includes('*') || scopes.includes('admin')))) return
  throw new KithError('scope_missing', 403, `This API key may not do that: it needs the scope "${needed}".`, {
    scope: needed,
  })
}
