import { KithError } from '@kith/sdk'

/** What is needed to tell where a request comes from. */
export interface Origins {
  readonly method: string
  header(name: string): string | undefined
  /** The `Host` the request was sent to. */
  readonly host: string | undefined
  /** Where people reach this server, if that was configured: a proxy may have changed the host. */
  readonly publicUrl: string | undefined
}

const READS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a write may come from somebody else's page. A browser says where a request comes from in `Sec-Fetch-Site`
 * or, over plain http, in `Origin` only; what says neither is not trusted with a cookie.
 */
export function crossSite(request: Origins): boolean {
  if (READS.has(request.method.toUpperCase())) return false
  const site = request.header('sec-fetch-site')
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const origin = parsed(request.header('origin'))
  if (!origin) return true
  if (request.publicUrl !== undefined && parsed(request.publicUrl)?.origin === origin.origin) return false
  return parsed(`${origin.protocol}//${request.host ?? ''}`)?.host !== origin.host
}

/** Throws `cross_site` (403) for a write that may come from somebody else's page. For requests that carry a cookie. */
export function refuseCrossSite(request: Origins): void {
  if (!crossSite(request)) return
  throw new KithError(
    'cross_site',
    403,
    'This was refused because it did not come from a page of this server. Programs send their token as "Authorization: Bearer …" or "x-api-key" instead of a cookie.',
  )
}

function parsed(url: string | undefined): URL | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url) : undefined
}
