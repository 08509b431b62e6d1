import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { pino } from 'pino'
import type { Config } from '../config.ts'
import { connectDatabase } from '../db/connect.ts'
import { logOf } from './log.ts'
import type { Running } from './running.ts'

/** Opens the database, and makes a Kith on it. */
export async function boot(config: Config, role: string): Promise<Running> {
  const log = pino({ level: config.log })
  await mkdir(config.data, { recursive: true })
  const opening = connectDatabase({
    url: config.databaseUrl,
    folder: path.join(config.data, 'database'),
    log: logOf(log),
  })
  // Most of Kith's code is loaded while another thread, or another machine, opens the database.
  const [database, { createRunning }] = await Promise.all([opening, import('./running.ts')])
  return createRunning({ config, role, database, log })
}
