import { createReadStream } from 'node:fs'
import { mkdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { Command } from 'commander'
import { restoreBackup } from '../backup/index.ts'
import { readConfig } from '../config.ts'
import { type Database, connectDatabase } from '../db/connect.ts'
import { openStore } from '../files/open-store.ts'
import { discover } from '../plugins/discover.ts'
import { pluginFolders } from '../server/plugin-folders.ts'

/** `kith restore FILE`: into an empty place, on whichever database is configured. */
export function restoreCommand(): Command {
  return new Command('restore')
    .description('put a backup into an empty data folder and database; the server must be stopped')
    .argument('<file>', 'what kith backup wrote, or - for standard input')
    .option('--force', 'replace the Kith that is there, for good')
    .action(async (file: string, options: { force?: boolean }) => {
      const config = readConfig(process.env)
      if (file !== '-')
        await stat(file).catch((error: unknown) => {
          throw new Error(`There is no backup at ${path.resolve(file)}.`, { cause: error })
        })
      await mkdir(config.data, { recursive: true })
      const database = await connectDatabase({ url: config.databaseUrl, folder: path.join(config.data, 'database') })
      try {
        await refuseRunning(database)
        const files = await openStore(config)
        const from = file === '-' ? process.stdin : createReadStream(file)
        const { head, end, lacks } = await restoreBackup({ database, files, force: options.force ?? false }, from)
        const { installed } = await discover(pluginFolders(config))
        console.log(
          `Restored the Kith of ${head.at}: ${end.files} files. Pictures of photos are made again at the start.`,
        )
        if (lacks.length > 0) console.log(`The database lacks extensions that the other one had: ${lacks.join(', ')}.`)
        const gone = head.plugins.filter(
          ({ id, state }) => state === 'enabled' && !installed.some((one) => one.id === id),
        )
        if (gone.length > 0)
          console.log(
            `Install these plugins before you start it: ${gone.map(({ id, version }) => `${id} ${version}`).join(', ')}. Their data is there.`,
          )
      } finally {
        await database.close()
      }
    })
}

/** A server that runs would go on with what is being replaced. */
async function refuseRunning({ knex }: Database): Promise<void> {
  const found: { rows: { there: boolean }[] } = await knex.raw(
    `select to_regclass('core.process') is not null as there`,
  )
  if (!found.rows[0]?.there) return
  const seen: { host: string }[] = await knex('core.process')
    .whereRaw(`seen_at > now() - interval '20 seconds'`)
    .select('host')
  if (seen.length > 0)
    throw new Error(
      `A Kith is running on this database (${seen.map(({ host }) => host).join(', ')}), or was some seconds ago. Stop it, wait a moment, and try again.`,
    )
}
