import { sqlStateOf } from '@kith/sdk/host'
import { KithError, isKithError } from '@kith/sdk'
import type { Logger } from 'pino'

/** Thrown by `respond.etag` when the client already holds this version. */
export class NotModified extends Error {}

/** An error's code: PostgreSQL's, or the system's. */
const codeOf = (error: unknown): string | undefined =>
  sqlStateOf(error) ??
  (error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined)

/** Connection trouble and servers that are starting or stopping: SQLSTATE 08 and 57, and what sockets say. */
const UNREACHABLE = /^(08...|57P0[123]|ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|ETIMEDOUT)$/

/** The same, as drivers, pools and the embedded database say it: without a code, and after the statement if there is one. */
const NO_CONNECTION =
  /(^| - )(Connection terminated|Client (has encountered a connection error|was closed) and is not queryable|Unable to acquire a connection|Knex: Timeout acquiring a connection|The embedded database)/

/** Values that a schema let through and a column does not take: malformed, out of range, or with a zero byte. */
const UNSTORABLE = new Set(['22P02', '22P05', '22021', '22003', '22007', '22008'])

/** What another request did meanwhile, or an id of nothing: the keys of the tables refuse it, whoever looked before. */
const CONFLICTS: Readonly<Record<string, () => KithError>> = {
  '23503': () =>
    new KithError('conflict', 409, 'Something that the request names is not there, or something else still needs it.'),
  '23505': () => new KithError('conflict', 409, 'This is there already. Load it again to see it.'),
}

const isUnreachable = (error: unknown, code: string | undefined): boolean =>
  code === undefined ? error instanceof Error && NO_CONNECTION.test(error.message) : UNREACHABLE.test(code)

/** Any error as one a client may hear of. What is not meant for clients is logged and answered as "internal". */
export function publicError(
  error: unknown,
  facts: { log: Logger; plugin: string; route: string; requestId: string; dev: boolean },
): KithError {
  if (isKithError(error)) return error
  const code = codeOf(error)
  if (code === 'ENOSPC')
    return new KithError('disk_full', 507, 'The disk is full. Make room, then try again; nothing was half kept.')
  if (isUnreachable(error, code))
    return new KithError('database_unavailable', 503, 'The database does not answer just now. Try again in a moment.')
  if (code !== undefined && UNSTORABLE.has(code))
    return new KithError('invalid_value', 400, 'A value in the request is not of the form the database expects.')
  const conflict = code === undefined ? undefined : CONFLICTS[code]
  if (conflict !== undefined) {
    facts.log.warn({ plugin: facts.plugin, route: facts.route, requestId: facts.requestId, err: error }, 'conflict')
    return conflict()
  }
  facts.log.error(
    { plugin: facts.plugin, route: facts.route, requestId: facts.requestId, err: error },
    'request failed',
  )
  const message =
    facts.dev && error instanceof Error
      ? error.message
      : 'Something went wrong on the server. The log has more under this request id.'
  return new KithError(
    'internal',
    500,
    message,
    facts.dev && error instanceof Error ? { plugin: facts.plugin, route: facts.route, stack: error.stack } : undefined,
  )
}

/** The body of an error answer. */
export const errorBody = (error: KithError, requestId: string) => ({
  error: { code: error.code, message: error.message, ...error.details, requestId },
})
