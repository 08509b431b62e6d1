import type { z } from 'zod'

/** Anything that goes wrong in a way a client should hear of: a stable code, an HTTP status, a sentence. */
export class KithError extends Error {
  readonly code: string
  readonly status: number
  readonly details: Readonly<Record<string, unknown>> | undefined

  constructor(
    code: string,
    status: number,
    message: string,
    details?: Record<string, unknown>,
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.name = 'KithError'
    this.code = code
    this.status = status
    this.details = details
  }
}

/**
 * Whether this is a {@link KithError}, made by this copy of the SDK or by another one in the same process.
 */
export const isKithError = (error: unknown): error is KithError =>
  error instanceof KithError ||
  (error instanceof Error && error.name === 'KithError' && 'code' in error && 'status' in error)

/**
 * "… does not exist, or you may not see it." Use it for anything the caller may not know exists.
 * @example
 * throw notFound('The album')
 */
export const notFound = (what: string): KithError =>
  new KithError('not_found', 404, `${what} does not exist, or you may not see it.`)

/** The caller knows it is there but may not do this. */
export const forbidden = (message: string): KithError => new KithError('forbidden', 403, message)

/** The statuses an error of a plugin may have. */
export type ErrorStatus = 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 502 | 503 | 507

/** An error a route may answer, made by `kith.error`; call it to get the value to throw. */
export interface ErrorOf<S extends z.ZodType = z.ZodType> {
  (details?: z.input<S>): KithError
  readonly code: string
  readonly status: ErrorStatus
  readonly message: string
  readonly schema: S | undefined
}

/** Makes an {@link ErrorOf}. Plugins use `kith.error`, which puts the plugin's id in front of the code. */
export function errorOf<S extends z.ZodType>(
  code: string,
  status: ErrorStatus,
  message: string,
  schema?: S,
): ErrorOf<S> {
  const make = (details?: z.input<S>) =>
    new KithError(code, status, message, details === undefined ? undefined : { details })
  return Object.defineProperties(make, {
    code: { value: code },
    status: { value: status },
    message: { value: message },
    schema: { value: schema },
  }) as ErrorOf<S>
}
