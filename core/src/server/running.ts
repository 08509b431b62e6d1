import type { Logger } from 'pino'
import type { Config } from '../config.ts'
import type { Database } from '../db/connect.ts'
import { listen } from '../db/listen.ts'
import { openStore } from '../files/open-store.ts'
import { sweepTemp } from '../files/temp-folder.ts'
import { resumeIngest } from '../ingest/index.ts'
import type { Queues } from '../jobs/queues.ts'
import type { Metrics } from '../metrics/index.ts'
import { type Relay, startRelay } from '../jobs/relay.ts'
import { schedules } from '../jobs/schedules.ts'
import { discover } from '../plugins/discover.ts'
import { hostImports } from '../plugins/host-imports.ts'
import { reportProcess } from '../plugins/processes.ts'
import { isAway } from './is-away.ts'
import { type Kith, createKith } from './kith.ts'
import { logOf } from './log.ts'
import { pluginFolders } from './plugin-folders.ts'
import { catchStrays } from './strays.ts'

/** A Kith with everything that listens and works. */
export interface Running {
  readonly kith: Kith
  readonly log: Logger
  readonly warnings: readonly string[]
  /** Cleans up after killed processes and starts handing work to queues; with `work`, also doing it. */
  startJobs(options: { work: boolean }): Promise<Queues>
  close(): Promise<void>
}

/** What there is before: read and opened. */
export interface RunningDeps {
  readonly config: Config
  readonly role: string
  readonly database: Database
  readonly log: Logger
}

/** Finds the plugins, and makes a Kith that can listen and work. */
export async function createRunning({ config, role, database, log }: RunningDeps): Promise<Running> {
  const { installed, problems } = await discover(pluginFolders(config))
  // Every later import asks the thread of this hook, so it is there only for plugins that need it.
  if (installed.some((plugin) => !plugin.bundled)) await hostImports(config.plugins, installed)
  let relay: Relay | undefined
  let queues: Queues | undefined
  const poke = () => relay?.poke()
  const made: { kith?: Kith } = {}
  const metrics = await metricsOf({ config, role, database, log, kith: () => made.kith, queues: () => queues })
  const kith = await createKith({
    config,
    observer: metrics?.observer,
    database,
    files: await openStore(config),
    installed,
    log,
    poke,
    queues: () => queues,
  })
  made.kith = kith
  // Messages are hints; a process that misses one still follows with its next request.
  const heard = await listen(
    database,
    'kith_generation',
    (n) =>
      void kith.host
        .follow(n === '' ? undefined : Number(n))
        .catch((error: unknown) => log.warn({ error: String(error) }, 'did not follow')),
    logOf(log),
  )
  const strays = catchStrays({ knex: database.knex, host: kith.host, log })
  const process_ = await reportProcess({ knex: database.knex, host: kith.host, role, log })

  return {
    kith,
    log,
    warnings: problems,
    async startJobs({ work }) {
      await sweepTemp(config.data)
      // Not needed to answer requests, and slow to load.
      const { openQueues } = await import('../jobs/queues.ts')
      const opened = await openQueues({
        database,
        queueDatabaseUrl: config.queueDatabaseUrl,
        redisUrl: config.redisUrl,
        log: logOf(log),
        ...(work && { process: (piece, progress) => kith.run(piece, progress), isAway: isAway(database.knex) }),
      })
      queues = opened
      relay = startRelay({
        knex: database.knex,
        add: (rows) => opened.add(rows),
        jobOf: (name) => kith.host.current().jobs.get(name)?.part,
        log: logOf(log),
      })
      const reschedule = () =>
        opened
          .schedule(schedules(kith.host.current()))
          .catch((error: unknown) => log.warn({ error: String(error) }, 'not scheduled'))
      kith.host.onSwap(() => void reschedule())
      await reschedule()
      if (work) {
        await kith.asSystem(resumeIngest)
        await kith.scans.watch()
      }
      return opened
    },
    async close() {
      kith.stopLongWork()
      await metrics?.close()
      await relay?.close()
      await queues?.close()
      await heard.close()
      await process_.close()
      strays.close()
      await kith.close()
      await database.close()
    },
  }
}

/** Only what serves or works is watched: a command that runs beside would find the port taken. */
async function metricsOf(o: {
  config: Config
  role: string
  database: Database
  log: Logger
  kith: () => Kith | undefined
  queues: () => Queues | undefined
}): Promise<Metrics | undefined> {
  if (!o.config.metrics || !LASTING.has(o.role)) return undefined
  const { startMetrics } = await import('../metrics/index.ts')
  return startMetrics({ ...o, ...o.config.metrics, knex: o.database.knex, log: logOf(o.log) })
}

const LASTING = new Set(['all', 'web', 'worker'])
