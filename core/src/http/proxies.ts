import type { IncomingMessage } from 'node:http'
import { TLSSocket } from 'node:tls'
import proxyAddr from 'proxy-addr'

/** Names for the addresses that a reverse proxy usually has. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  loopback: ['loopback'],
  private: ['loopback', 'linklocal', 'uniquelocal'],
}

/** The addresses in a list such as `loopback, 10.0.0.0/8`. */
export const proxiesIn = (list: string): string[] =>
  list
    .split(/[\s,]+/)
    .filter((one) => one !== '')
    .flatMap((one) => NAMED[one.toLowerCase()] ?? [one])

/** Whether these are addresses and ranges of addresses. */
export function areAddresses(proxies: readonly string[]): boolean {
  try {
    proxyAddr.compile([...proxies])
    return true
  } catch {
    return false
  }
}

/** What is known of whoever sends a request. */
export interface Clients {
  addressOf(request: IncomingMessage): string
  protocolOf(request: IncomingMessage): 'http' | 'https'
}

/** Who asks and how, as far as the proxies in front of Kith are to be believed: anybody can write their headers. */
export function clientsBehind(proxies: readonly string[]): Clients {
  const trusted = proxyAddr.compile([...proxies])
  return {
    // A connection that is gone already has no address.
    addressOf: (request) => (request.socket.remoteAddress === undefined ? '' : proxyAddr(request, trusted)),
    protocolOf(request) {
      if (request.socket instanceof TLSSocket) return 'https'
      const said = String(request.headers['x-forwarded-proto'] ?? '').split(',')[0]
      return said?.trim() === 'https' && trusted(request.socket.remoteAddress ?? '', 0) ? 'https' : 'http'
    },
  }
}
