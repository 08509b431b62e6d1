import type { Log, QueueName } from '@kith/sdk'
import { DelayedError, type JobsOptions, Queue, Worker, createPostgresBackend } from 'bullmq'
import type { Database } from '../db/connect.ts'
import { photosAtOnce } from '../media/photos-at-once.ts'
import type { Handover } from './gather.ts'
import type { Work } from './run.ts'

export const QUEUES: readonly QueueName[] = ['media', 'video', 'ml', 'import', 'system']

/** How many pieces of work of each queue one process has in hand. */
const CONCURRENCY: Record<QueueName, number> = {
  // An upload is a job of one photo: with fewer at once the cores would wait.
  media: photosAtOnce(),
  video: 1,
  ml: 1,
  import: 2,
  system: 4,
}

/** From this many on it pays to add jobs at once: on PostgreSQL that makes and drops tables. */
const BULK = 8

/**
 * What the queue writes is not waited for until it is on the disk. A power cut may take the last of it, as if it had not
 * happened yet: work is then done again. Rows leave the outbox in a later commit of the same log, which takes their
 * work to the disk with it. So this is only for a queue in Kith's own database.
 */
const NOT_FLUSHED = { options: '-c synchronous_commit=off' }

/** Counts of one queue, as the admin's page shows them. */
export interface QueueCounts {
  readonly queue: QueueName
  readonly waiting: number
  readonly active: number
  readonly delayed: number
  readonly failed: number
}

/** The job engine: BullMQ on Redis, on the server's PostgreSQL or on the embedded one. */
export interface Queues {
  /** Hands over what was in the outbox; handing it over twice is harmless. */
  add(rows: readonly Handover[]): Promise<void>
  schedule(crons: readonly { name: string; queue: QueueName; pattern: string; work: Work }[]): Promise<void>
  counts(): Promise<QueueCounts[]>
  failed(queue: QueueName, limit: number): Promise<{ id: string; job: string; reason: string; at: Date }[]>
  retryFailed(queue: QueueName): Promise<void>
  /** False when it is not among what failed. */
  retryOne(queue: QueueName, id: string): Promise<boolean>
  close(): Promise<void>
}

export interface QueuesOptions {
  readonly database: Database
  readonly queueDatabaseUrl?: string | undefined
  readonly redisUrl?: string | undefined
  /** Keeps the queues of several servers on one Redis apart. */
  readonly prefix?: string
  readonly log: Log
  /** Absent in processes that only enqueue. */
  readonly process?: (work: Work, progress: (done: number, of: number) => void) => Promise<void>
  /** Whether work failed because something it needs is away: then it waits, and none of its attempts is used up. */
  readonly isAway?: (error: unknown) => Promise<boolean>
  /** How long it waits before it looks again, in milliseconds. */
  readonly awayMs?: number
}

function backendOf(o: QueuesOptions) {
  if (o.redisUrl)
    return {
      connection: { url: o.redisUrl, maxRetriesPerRequest: null },
      prefix: o.prefix ?? 'kith',
      factory: undefined,
    }
  const base = o.queueDatabaseUrl ? { connectionString: o.queueDatabaseUrl } : o.database.connection(NOT_FLUSHED)
  return {
    connection: { ...base, max: 4, schema: 'bullmq', migrate: true },
    prefix: undefined,
    factory: createPostgresBackend,
  }
}

/** Opens the queues, and workers on them when `process` is given. */
export async function openQueues(o: QueuesOptions): Promise<Queues> {
  const { connection, prefix, factory } = backendOf(o)
  const settings = prefix ? { connection, prefix } : { connection }
  const extra = factory ? [factory] : []
  const heard = (error: Error) => o.log.warn({ error: error.message }, 'queue trouble')
  const queues = new Map<QueueName, Queue>()
  for (const name of QUEUES) {
    // The constructor's last parameter is typed for Redis only; the PostgreSQL backend is given the same way.
    const queue: Queue = Reflect.construct(Queue, [name, settings, ...extra])
    queue.on('error', heard)
    queues.set(name, queue)
  }
  await Promise.all([...queues.values()].map((queue) => queue.waitUntilReady()))
  const workers = o.process ? QUEUES.map((name) => startWorker(o, name, settings, extra, heard)) : []
  const queueOf = (name: string) => {
    const queue = queues.get(name as QueueName)
    if (!queue) throw new Error(`There is no queue "${name}".`)
    return queue
  }
  return {
    async add(rows) {
      for (const name of new Set(rows.map((row) => row.queue))) {
        const jobs = rows
          .filter((row) => row.queue === name)
          .map((row) => ({ name: row.job, data: workOf(row), opts: optionsOf(row) }))
        if (jobs.length >= BULK) await queueOf(name).addBulk(jobs)
        else for (const { name: job, data, opts } of jobs) await queueOf(name).add(job, data, opts)
      }
    },
    async schedule(crons) {
      for (const name of QUEUES) {
        const queue = queueOf(name)
        const wanted = crons.filter((cron) => cron.queue === name)
        for (const { key } of await queue.getJobSchedulers(0, 500))
          if (!wanted.some((cron) => cron.name === key)) await queue.removeJobScheduler(key)
        for (const cron of wanted)
          await queue.upsertJobScheduler(
            cron.name,
            { pattern: cron.pattern },
            { name: cron.name, data: cron.work, opts: KEEP },
          )
      }
    },
    async counts() {
      return Promise.all(
        QUEUES.map(async (queue) => {
          const n = await queueOf(queue).getJobCounts('waiting', 'active', 'delayed', 'failed', 'prioritized')
          return {
            queue,
            waiting: (n['waiting'] ?? 0) + (n['prioritized'] ?? 0),
            active: n['active'] ?? 0,
            delayed: n['delayed'] ?? 0,
            failed: n['failed'] ?? 0,
          }
        }),
      )
    },
    async failed(queue, limit) {
      const jobs = await queueOf(queue).getFailed(0, limit - 1)
      return jobs.map((job) => ({
        id: String(job.id),
        job: job.name,
        reason: job.failedReason,
        at: new Date(job.finishedOn ?? job.timestamp),
      }))
    },
    async retryFailed(queue) {
      await queueOf(queue).retryJobs({ state: 'failed' })
    },
    async retryOne(queue, id) {
      const job = await queueOf(queue).getJob(id)
      if (!job || !(await job.isFailed())) return false
      await job.retry('failed')
      return true
    },
    async close() {
      await Promise.allSettled(workers.map((worker) => worker.close()))
      await Promise.allSettled([...queues.values()].map((queue) => queue.close()))
    },
  }
}

const KEEP = { removeOnComplete: { age: 3600, count: 1000 }, removeOnFail: { age: 14 * 86_400, count: 1000 } }

const workOf = (row: Handover): Work => ({
  job: row.job,
  plugin: row.plugin,
  input: row.input,
  by: row.by,
  timeout: row.options.timeout,
})

function optionsOf(row: Handover): JobsOptions {
  const delay = Math.max(0, row.run_at.getTime() - Date.now())
  return {
    ...KEEP,
    jobId: row.queueId ?? `outbox-${row.id}`,
    attempts: row.options.attempts,
    backoff: { type: 'exponential', delay: 1000 },
    ...(delay > 0 && { delay }),
    ...(row.key !== null && { deduplication: { id: row.key, keepLastIfActive: true } }),
  }
}

const AWAY_MS = 5_000

interface QueuedJob {
  readonly data: Work
  updateProgress(value: object): Promise<void>
  moveToDelayed(at: number, token?: string): Promise<void>
}

function startWorker(
  o: QueuesOptions,
  name: QueueName,
  settings: object,
  extra: readonly unknown[],
  heard: (error: Error) => void,
): Worker {
  const worker: Worker = Reflect.construct(Worker, [
    name,
    async (job: QueuedJob, token?: string) => {
      try {
        await o.process?.(job.data, (done, of) => void job.updateProgress({ done, of }).catch(heard))
      } catch (error) {
        if (!(await o.isAway?.(error))) throw error
        await job.moveToDelayed(Date.now() + (o.awayMs ?? AWAY_MS), token)
        throw new DelayedError()
      }
    },
    // A worker that was killed holds its jobs for as long as its lock lasts; short, so that work resumes soon.
    { ...settings, concurrency: CONCURRENCY[name], lockDuration: 15_000, stalledInterval: 10_000, maxStalledCount: 5 },
    ...extra,
  ])
  worker.on('error', heard)
  worker.on('failed', (job, error) =>
    o.log.warn({ job: job?.name, attempt: job?.attemptsMade, error: error.message }, 'job failed'),
  )
  return worker
}
