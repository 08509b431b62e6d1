import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Log } from '@kith/sdk'
import { pino, type Logger } from 'pino'
import type { Config } from '../config.ts'
import { connectDatabase } from '../db/connect.ts'
import { listen } from '../db/listen.ts'
import { createFolderStore } from '../files/folder-store.ts'
import { resumeIngest } from '../ingest/index.ts'
import { type Queues, openQueues } from '../jobs/queues.ts'
import { type Relay, startRelay } from '../jobs/relay.ts'
import { schedules } from '../jobs/schedules.ts'
import { discover } from '../plugins/discover.ts'
import { hostImports } from '../plugins/host-imports.ts'
import { reportProcess } from '../plugins/processes.ts'
import { pluginFolders } from './plugin-folders.ts'
import { type Kith, createKith, filesFolder } from './kith.ts'

/** A Kith with everything that listens and works. */
export interface Running {
  readonly kith: Kith
  readonly log: Logger
  readonly warnings: readonly string[]
  /** Starts handing work to queues; with `work`, also doing it. */
  startJobs(options: { work: boolean }): Promise<Queues>
  close(): Promise<void>
}

/** Opens the database and the files, finds the plugins, and makes a Kith of them. */
export async function boot(config: Config, role: string): Promise<Running> {
  const log = pino({ level: config.log })
  await mkdir(config.data, { recursive: true })
  const database = await connectDatabase({
    url: config.databaseUrl,
    folder: path.join(config.data, 'database'),
    log: toLog(log),
  })
  const { installed, problems } = await discover(pluginFolders(config))
  await hostImports(config.plugins, installed)
  let relay: Relay | undefined
  let queues: Queues | undefined
  const poke = () => relay?.poke()
  const kith = await createKith({
    config,
    database,
    files: createFolderStore(filesFolder(config)),
    installed,
    log,
    poke,
  })
  // Messages are hints; a process that misses one still follows with its next request.
  const heard = await listen(
    database,
    'kith_generation',
    (n) =>
      void kith.host
        .follow(n === '' ? undefined : Number(n))
        .catch((error: unknown) => log.warn({ error: String(error) }, 'did not follow')),
    toLog(log),
  )
  const process_ = await reportProcess({ knex: database.knex, host: kith.host, role, log })

  return {
    kith,
    log,
    warnings: problems,
    async startJobs({ work }) {
      const opened = await openQueues({
        database,
        queueDatabaseUrl: config.queueDatabaseUrl,
        redisUrl: config.redisUrl,
        log: toLog(log),
        ...(work && { process: (piece, progress) => kith.run(piece, progress) }),
      })
      queues = opened
      relay = startRelay({ knex: database.knex, add: (rows) => opened.add(rows), log: toLog(log) })
      const reschedule = () =>
        opened
          .schedule(schedules(kith.host.current()))
          .catch((error: unknown) => log.warn({ error: String(error) }, 'not scheduled'))
      kith.host.onSwap(() => void reschedule())
      await reschedule()
      if (work) {
        await kith.asSystem((c) => resumeIngest(c, config))
        await kith.scans.watch()
      }
      return opened
    },
    async close() {
      await relay?.close()
      await queues?.close()
      await heard.close()
      await process_.close()
      await kith.close()
      await database.close()
    },
  }
}

const toLog = (log: Logger): Log => ({
  debug: (facts, message) => log.debug(facts, message),
  info: (facts, message) => log.info(facts, message),
  warn: (facts, message) => log.warn(facts, message),
  error: (facts, message) => log.error(facts, message),
})
