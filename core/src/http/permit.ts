import { KithError } from '@kith/sdk'
import { scopesAllow } from '../auth/scopes.ts'
import type { BoundRoute } from '../plugins/generation.ts'
import type { Asked } from './authenticate.ts'

/** The API key scope a route needs. */
export const scopeOf = (bound: BoundRoute): string =>
  bound.route.spec.scope ?? `${bound.area}.${bound.route.method === 'get' ? 'read' : 'write'}`

const authOf = (bound: BoundRoute) => bound.route.spec.auth ?? 'user'

const isAuth = (bound: BoundRoute, ...names: string[]) => bound.area === 'auth' && names.includes(bound.name)

/**
 * Who sends a request, as far as it counts for this route: an account whose password somebody else made only gets as
 * far as choosing another one. Whatever else such a session asks for, it asks without its account.
 */
export function untilOwnPassword(bound: BoundRoute, asked: Asked): Asked {
  const { caller } = asked
  if (!asked.mustChangePassword || caller?.kind !== 'user' || isAuth(bound, 'getMe', 'changePassword')) return asked
  const visitor = caller.visits[0]
  if (authOf(bound) === 'open' || (authOf(bound) === 'guest' && visitor)) return { ...asked, caller: visitor }
  throw new KithError(
    'must_change_password',
    403,
    'Your password was made by somebody else. Choose one of your own first; then all the rest works.',
  )
}

const signsPictures = ({ area, name }: BoundRoute) => area === 'embeds' && name === 'signPictures'

/** Throws unless this caller may call this route at all. What the route then shows is for grants to say. */
export function permit(bound: BoundRoute, asked: Asked, origin: string | undefined, own: string): void {
  const auth = authOf(bound)
  const { caller, session } = asked
  if (origin && origin !== own && asked.origins && !asked.origins.includes(origin))
    throw new KithError('wrong_origin', 403, `This may not be used from ${origin}.`)
  if (caller?.kind === 'user' && caller.actor && bound.route.method !== 'get' && !isAuth(bound, 'signOut'))
    throw new KithError('read_only', 403, 'While you look through somebody else’s eyes you can only read.')
  if (caller?.kind === 'visitor' && caller.plugin === 'core' && bound.route.method !== 'get' && !signsPictures(bound))
    throw new KithError('read_only', 403, 'An embed token only reads. To change something, sign in.')
  if (auth === 'open') return
  permitScope(auth === 'admin' ? 'admin' : scopeOf(bound), session?.scopes)
  if (!caller) throw new KithError('unauthenticated', 401, 'Sign in first.')
  if (auth === 'guest') return
  if (caller.kind !== 'user') throw new KithError('unauthenticated', 401, 'This needs an account. Sign in first.')
  if (auth === 'admin' && !caller.admin) throw new KithError('forbidden', 403, 'Only an administrator may do this.')
}

function permitScope(scope: string, allowed: readonly string[] | undefined): void {
  if (scopesAllow(allowed, scope)) return
  throw new KithError('scope_missing', 403, `This API key may not do that: it needs the scope "${scope}".`, { scope })
}
