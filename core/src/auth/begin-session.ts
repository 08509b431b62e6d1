import { type RequestFacts, type Respond, datetime } from '@kith/sdk'
import { z } from 'zod'
import type { CoreContext } from '../server/area.ts'
import { SESSION_COOKIE } from './identify.ts'
import { crossSite } from './same-origin.ts'
import { SESSION_SECONDS, type SessionStart, startSession } from './sessions.ts'

/** The answer to signing in. */
export const SignedIn = z.object({
  token: z.string(),
  expiresAt: datetime,
  userId: z.uuid(),
  mustChangePassword: z.boolean(),
})

/**
 * Starts a session for the sender of this request. Our own pages also get it as a cookie; somebody else's page does
 * not, or it could sign a visitor in to an account of its choice.
 */
export async function beginSession(
  c: Pick<CoreContext, 'knex'> & { readonly request: RequestFacts; readonly respond: Respond },
  account: { userId: string; mustChangePassword: boolean },
  publicUrl: string | undefined,
  via: SessionStart['via'] = 'password',
): Promise<z.output<typeof SignedIn>> {
  const { request, respond } = c
  const started = await startSession(c.knex, {
    userId: account.userId,
    userAgent: request.header('user-agent') ?? '',
    address: request.address,
    via,
  })
  const fromBrowser = request.header('origin') !== undefined || request.header('sec-fetch-site') !== undefined
  // From the provider a browser comes by a link, which tells nothing; that it asked for this was checked.
  const foreign =
    via === 'password' &&
    fromBrowser &&
    crossSite({ method: 'POST', header: request.header, host: request.header('host'), publicUrl })
  if (!foreign) respond.cookie(SESSION_COOKIE, started.token, { path: '/', seconds: SESSION_SECONDS })
  return { token: started.token, expiresAt: started.expiresAt, ...account }
}
