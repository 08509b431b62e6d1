import createFetchClient, { type Client } from 'openapi-fetch'
import { bodyOf } from './body.ts'
import type { paths } from './schema.ts'

/** Calls to a Kith server: `client.GET(path, options)` and so on, typed by the routes of core and its plugins. */
export type KithClient = Client<paths>

/** Where the server is, and who asks. */
export interface ClientOptions {
  /** For example `https://photos.example.org`. */
  server: string | URL
  /** The token of a session, as signing in answers it. */
  token?: string
  apiKey?: string
  /** The key of a shared link, to ask as its visitor. */
  link?: string
  fetch?: (request: Request) => Promise<Response>
}

/**
 * A typed client. Answers are `{ data }` or `{ error }`; {@link orThrow} turns errors into exceptions. In a page of the
 * server itself no credential is needed: the cookie goes along.
 * @example
 * const client = createClient({ server: 'https://photos.example.org', apiKey: '…' })
 * const { data, error } = await client.GET('/api/auth/me')
 */
export function createClient({ server, token, apiKey, link, fetch }: ClientOptions): KithClient {
  return createFetchClient<paths>({
    baseUrl: String(server).replace(/\/+$/, ''),
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(apiKey !== undefined && { 'x-api-key': apiKey }),
      ...(link !== undefined && { 'x-kith-link': link }),
    },
    bodySerializer: bodyOf,
    ...(fetch && { fetch }),
  })
}
