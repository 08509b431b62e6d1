import { Command } from 'commander'
import { readConfig } from '../config.ts'
import { boot } from '../server/boot.ts'
import { stopWhenAsked } from './stop.ts'

/** `kith worker`: does the work of a server that runs on PostgreSQL. As many as you like. */
export function workerCommand(): Command {
  return new Command('worker').description('do jobs only; needs DATABASE_URL').action(async () => {
    const config = readConfig(process.env)
    if (!config.databaseUrl)
      throw new Error(
        'A worker needs DATABASE_URL: the embedded database has one process, `kith serve`, which does the work too.',
      )
    const running = await boot(config, 'worker')
    const { stopped } = stopWhenAsked(running)
    await running.startJobs({ work: true })
    console.log('Kith works.')
    await stopped
  })
}
