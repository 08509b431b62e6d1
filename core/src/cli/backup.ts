import { createWriteStream, existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Command } from 'commander'
import { writeBackup } from '../backup/index.ts'
import { readConfig } from '../config.ts'
import { connectBeside } from '../db/connect-beside.ts'
import { openStore } from '../files/open-store.ts'

/** `kith backup FILE`: everything that cannot be made again, also while the server runs. */
export function backupCommand(): Command {
  return new Command('backup')
    .description('write the database, uploads and files of plugins to a file; the server may run')
    .argument('<file>', 'a tar file, or - for standard output. It holds secrets: keep it safe')
    .option('--force', 'replace the file if it is there')
    .action(async (file: string, options: { force?: boolean }) => {
      const config = readConfig(process.env)
      const folder = path.join(config.data, 'database')
      if (config.databaseUrl === undefined && !existsSync(folder))
        throw new Error(`There is no Kith in ${config.data}. Is KITH_DATA right?`)
      if (file !== '-' && existsSync(file) && !options.force)
        throw new Error(`${file} is there already. Name another file, or use --force to replace it.`)
      const database = await connectBeside({ url: config.databaseUrl, folder })
      try {
        const deps = { database, files: await openStore(config) }
        if (file === '-') return void (await writeBackup(deps, process.stdout))
        // Under its name only when it is whole. One that a killed process left may be readable by others.
        const part = `${file}.part`
        await rm(part, { force: true })
        const out = createWriteStream(part, { mode: 0o600, flush: true })
        const stop = () => out.destroy(new Error('The backup was stopped; nothing is left of it.'))
        process.once('SIGINT', stop).once('SIGTERM', stop)
        try {
          const { rows, files, missing } = await writeBackup(deps, out)
          await rename(part, file)
          const all = Object.values(rows).reduce((sum, n) => sum + n, 0)
          const lost = missing > 0 ? ` ${missing} files were deleted meanwhile.` : ''
          console.log(
            `${file}: ${all} rows of ${Object.keys(rows).length} tables, ${files} files.${lost} Photos in libraries are not in it, nor what is made of them.`,
          )
        } catch (error) {
          await rm(part, { force: true })
          throw error
        }
      } finally {
        await database.close()
      }
    })
}
