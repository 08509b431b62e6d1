import * as oidc from 'openid-client'
import { z } from 'zod'
import { Email } from '../users/profile.ts'
import type { Attempt } from './attempt.ts'
import type { OidcSettings } from './oidc-setting.ts'
import type { Provider } from './provider.ts'

/** Somebody, as the provider knows them. */
export interface Person {
  readonly issuer: string
  readonly subject: string
  readonly name: string | undefined
  readonly email: string | undefined
  readonly emailVerified: boolean
  readonly admin: boolean
}

/** Trades the code of an answer for who it is about. Checks state, nonce, signature, issuer and audience. */
export async function personOf(
  provider: Provider,
  settings: OidcSettings,
  answer: URL,
  attempt: Attempt,
): Promise<Person> {
  const tokens = await oidc.authorizationCodeGrant(provider, answer, {
    expectedState: attempt.state,
    expectedNonce: attempt.nonce,
    pkceCodeVerifier: attempt.verifier,
    idTokenExpected: true,
  })
  const said = tokens.claims()
  if (!said) throw new Error('The provider sent no ID token.')
  const more = provider.serverMetadata().userinfo_endpoint
    ? await oidc.fetchUserInfo(provider, tokens.access_token, said.sub)
    : {}
  return personFrom({ ...more, ...said }, settings)
}

const Claims = z.looseObject({
  iss: z.string(),
  sub: z.string(),
  name: z.string().trim().min(1).optional().catch(undefined),
  preferred_username: z.string().trim().min(1).optional().catch(undefined),
  email: Email.optional().catch(undefined),
  // Some providers say it as text.
  email_verified: z.union([z.boolean(), z.stringbool()]).optional().catch(undefined),
})

function personFrom(given: Readonly<Record<string, unknown>>, { adminClaim, adminValue }: OidcSettings): Person {
  const claims = Claims.parse(given)
  const value = adminClaim ? claims[adminClaim] : undefined
  return {
    issuer: claims.iss,
    subject: claims.sub,
    name: (claims.name ?? claims.preferred_username)?.slice(0, 100),
    email: claims.email,
    emailVerified: claims.email_verified === true,
    admin: Boolean(adminValue) && (Array.isArray(value) ? value : [value]).includes(adminValue),
  }
}
