import type { z } from 'zod'

/** The queues, by the resource they use. In `video` work may take hours, one piece at a time. */
export type QueueName = 'media' | 'video' | 'ml' | 'import' | 'system'

/** Work that is done later, in some process, at least once. */
export interface Job<I extends z.ZodType = z.ZodType> {
  readonly part: 'job'
  /** `<plugin>.<job>` */
  readonly name: string
  readonly input: I
  readonly queue: QueueName
  readonly retries: number
  /** Seconds after which a run is aborted. */
  readonly timeout: number
  readonly cron: string | undefined
  readonly key: ((input: z.output<I>) => string) | undefined
  readonly gather?: ((inputs: readonly z.output<I>[]) => readonly z.input<I>[]) | undefined
  readonly run: (c: never) => Promise<void>
}

/** Options of `kith.job`. */
export interface JobOptions<I extends z.ZodType> {
  queue: QueueName
  /** How often it is tried again after a failure, with growing pauses. Default 3. */
  retries?: number
  /** Seconds after which `signal` is aborted. Default 600. */
  timeout?: number
  /** Runs by itself at these times, once for all processes, with `{}` as input: only for inputs that accept `{}`. */
  cron?: {} extends z.input<I> ? string : never
  /** Two jobs of one key wait only once. */
  key?: (input: z.output<I>) => string
  /**
   * Makes fewer pieces of several that were enqueued within a fifth of a second of each other, without a `key` and by the
   * same user: given their inputs, oldest first, it answers those to run instead, at most as many. Whatever the inputs
   * ask for has to be asked for by the answer.
   *
   * @example
   * kith.job('index', z.object({ assetIds: z.array(z.uuid()) }), {
   *   queue: 'ml',
   *   gather: (inputs) => [{ assetIds: inputs.flatMap((input) => input.assetIds) }],
   * }, async (c) => {})
   */
  gather?: (inputs: readonly z.output<I>[]) => readonly z.input<I>[]
}

/** What a job gets besides the context. */
export interface JobFacts<I> {
  readonly input: I
  /** The user whose request enqueued it, if one did. It gives no rights: use `acting`. */
  readonly by: string | null
  /** Shown in the admin's queues. */
  progress(done: number, of: number): void
}
