import { once } from 'node:events'
import * as http from 'node:http'
import * as https from 'node:https'
import { isIP } from 'node:net'
import { PrivateAddress, isPublic, publicOnly } from './reachable.ts'

const PATIENCE_MS = 10_000

/** What is to be sent where. */
export interface Sending {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Endpoints in private networks are allowed. */
  readonly anywhere: boolean
  readonly signal: AbortSignal
}

/**
 * Posts it. Resolves when the other side said that it has it, throws a sentence when not. Redirects are not followed,
 * and of the answer only its status is used: nobody can look through this server at what it reaches.
 */
export async function send({ url, headers, body, anywhere, signal }: Sending): Promise<void> {
  const target = new URL(url)
  const host = target.hostname.replace(/^\[|\]$/g, '')
  // An address that is written out is connected to without being looked up.
  if (!anywhere && isIP(host) && !isPublic(host)) throw new PrivateAddress(host)
  const request = (target.protocol === 'https:' ? https : http).request(target, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'user-agent': 'kith-webhooks',
      ...headers,
    },
    signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
    ...(!anywhere && { lookup: publicOnly }),
  })
  request.end(body)
  const [response]: http.IncomingMessage[] = await once(request, 'response')
  const status = response?.statusCode ?? 0
  // Dropped unread, with its connection.
  request.on('error', () => {}).destroy()
  if (status < 200 || status > 299) throw new Error(`It answered ${status}.`)
}

/** Why something did not arrive, as a sentence for the one whose endpoint it is. */
export function whyNot(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'It did not answer within 10 seconds.'
  if (code === 'ECONNREFUSED') return 'Nothing listens there.'
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'There is no server of this name.'
  return error.message
}
