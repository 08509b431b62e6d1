import { z } from 'zod'

/**
 * What an API key may do: `<area>.<read|write>` one by one, `*` all that its user may do but administration, `admin`
 * all of it.
 */
export const Scope = z
  .string()
  .max(60)
  .regex(/^(\*|admin|[a-z][a-z0-9-]*\.(read|write))$/, 'A scope is "*", "admin" or like "assets.read".')

/** Whether these scopes allow what needs `needed`. Without scopes (a session) everything is. */
export const scopesAllow = (scopes: readonly string[] | undefined, needed: string): boolean =>
  scopes === undefined ||
  scopes.includes(needed) ||
  scopes.includes('admin') ||
  (needed !== 'admin' && scopes.includes('*'))

/** The first of these scopes that goes beyond what `scopes` allow. */
export const beyond = (scopes: readonly string[] | undefined, wanted: readonly string[]): string | undefined =>
  wanted.find((scope) => !scopesAllow(scopes, scope))
