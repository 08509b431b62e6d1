import type { AuthenticatorPart, Auth } from '@kith/sdk'
import { SESSION_COOKIE } from '../auth/identify.ts'
import { scopeOf } from '../http/permit.ts'
import type { BoundRoute, Owned } from '../plugins/generation.ts'
import type { Json } from './json-schema.ts'

/** Ways to say who one is, by name. */
const ACCOUNT: Readonly<Record<string, Json>> = {
  session: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE, description: 'Set by signing in.' },
  bearer: { type: 'http', scheme: 'bearer', description: 'The token that signing in answers.' },
  apiKey: { type: 'apiKey', in: 'header', name: 'x-api-key', description: 'A key with scopes, made in the settings.' },
}
const VISITOR: Json = {
  type: 'apiKey',
  in: 'header',
  name: 'x-kith-visitor',
  description: 'A token for somebody without an account, handed out by a plugin.',
}

/** The security schemes of a document, and which of them each route takes. */
export interface Security {
  of(bound: BoundRoute): Json[]
  /** Those that were named by some route. */
  schemes(): Json
}

export function createSecurity(authenticators: readonly Owned<AuthenticatorPart>[]): Security {
  const guests = { visitor: VISITOR, ...Object.fromEntries(authenticators.flatMap(credentials)) }
  const all: Readonly<Record<string, Json>> = { ...ACCOUNT, ...guests }
  const used = new Set<string>()

  const accepted = (auth: Auth, scope: string): Json[] => {
    if (auth === 'open') return []
    const account: Json[] = [{ session: [] }, { bearer: [] }, { apiKey: [auth === 'admin' ? 'admin' : scope] }]
    return auth === 'guest' ? [...account, ...Object.keys(guests).map((name) => ({ [name]: [] }))] : account
  }
  return {
    of(bound) {
      const security = accepted(bound.route.spec.auth ?? 'user', scopeOf(bound))
      for (const name of security.flatMap((one) => Object.keys(one))) used.add(name)
      return security
    },
    schemes: () => Object.fromEntries(Object.entries(all).filter(([name]) => used.has(name))),
  }
}

function credentials({ plugin, part }: Owned<AuthenticatorPart>): [string, Json][] {
  const places = { header: part.header, query: part.query, cookie: part.cookie }
  return Object.entries(places).flatMap(([where, name]) =>
    name === undefined ? [] : [[`${plugin}.${where}.${name}`, { type: 'apiKey', in: where, name }]],
  )
}
