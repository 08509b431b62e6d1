import * as oidc from 'openid-client'
import { z } from 'zod'
import type { SecretBox } from '../plugins/settings.ts'

/** The cookie that ties an answer of the provider to the browser that asked. */
export const ATTEMPT_COOKIE = 'kith_oidc'
export const ATTEMPT_SECONDS = 600

const Attempt = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** The page to go to afterwards. */
  to: z.string(),
  /** The session of who links an account, instead of signing in. */
  linkIn: z.string().optional(),
  until: z.number(),
})
export type Attempt = z.output<typeof Attempt>

export const newAttempt = (to: string, linkIn?: string): Attempt => ({
  state: oidc.randomState(),
  nonce: oidc.randomNonce(),
  verifier: oidc.randomPKCECodeVerifier(),
  to,
  linkIn,
  until: Date.now() + ATTEMPT_SECONDS * 1000,
})

/** Encrypted for the browser to keep: so any process can take the answer, and nothing is left of who gives up. */
export const sealAttempt = (box: SecretBox, attempt: Attempt): string =>
  Buffer.from(box.seal(JSON.stringify(attempt))).toString('base64url')

/** Undefined for what is not ours, and for what took too long. */
export function openAttempt(box: SecretBox, cookie: string | undefined): Attempt | undefined {
  if (!cookie) return undefined
  try {
    const attempt = Attempt.parse(JSON.parse(box.open(Buffer.from(cookie, 'base64url').toString())))
    return attempt.until > Date.now() ? attempt : undefined
  } catch {
    return undefined
  }
}
