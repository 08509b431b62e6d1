import type { IncomingMessage } from 'node:http'
import type { Acting, Caller, Context, Job, JobFacts, JobOptions, Part, RequestFacts, Respond, Route } from '@kith/sdk'
import { verbsFor } from '@kith/sdk/host'
import type { z } from 'zod'
import type { Generation } from '../plugins/generation.ts'
import type { Keyring } from '../access/keyring.ts'

/**
 * Core's own features are areas: routes below `/api/<area>` and parts, made with the same values plugins are made of.
 * The dispatcher, the OpenAPI document and the job runner know only one kind of route and job.
 */
export interface Area {
  readonly id: string
  readonly routes: Readonly<Record<string, Route>>
  readonly parts?: readonly Part[]
}

/** Who signed in and how, on requests that carry a session or an API key. */
export interface SessionFacts {
  /** The session's id; undefined for an API key. */
  readonly id: string | undefined
  readonly apiKeyId: string | undefined
  /** `undefined`: everything the user may do. */
  readonly scopes: readonly string[] | undefined
}

/** What core's own handlers get: what a plugin gets, and how this request is judged. */
export interface CoreContext extends Omit<
  Context,
  'uses' | 'settings' | 'preferences' | 'files' | 'visitors' | 'secrets'
> {
  readonly generation: Generation
}

/** What handlers of core's routes get besides the request itself. */
export interface CoreRequestContext extends CoreContext {
  readonly session: SessionFacts | undefined
  /** The caller's keys; empty for an `open` route without a caller. */
  readonly ring: Keyring
  /** The request as it came in, for a protocol that no schema says. A route without a `body` leaves it unread. */
  readonly incoming: IncomingMessage
}

/** The verbs for core's routes: `core.get('/months', spec, handler)`. */
export const core = verbsFor<CoreRequestContext>()

/** A job of core. Its name becomes `core.<name>`. */
export const coreJob = <I extends z.ZodType>(
  name: string,
  input: I,
  options: JobOptions<I>,
  run: (c: CoreContext & JobFacts<z.output<I>>) => Promise<void>,
): Job<I> => ({
  part: 'job',
  name: `core.${name}`,
  input,
  queue: options.queue,
  retries: options.retries ?? 3,
  timeout: options.timeout ?? 600,
  cron: options.cron,
  key: options.key,
  gather: options.gather,
  run,
})

export type { Acting, Caller, RequestFacts, Respond }
