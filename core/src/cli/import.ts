import path from 'node:path'
import { Command } from 'commander'
import { readConfig } from '../config.ts'
import { boot } from '../server/boot.ts'
import { importInto } from './import-into.ts'

/** `kith import FOLDER --owner E`: imports in place, with a progress bar. Stopped, it goes on at the next start. */
export function importCommand(): Command {
  return new Command('import')
    .description('show a folder of photos; files stay where they are')
    .argument('<folder>')
    .requiredOption('--owner <email>', 'whose photos they become')
    .option('--name <name>', 'what the library is called')
    .action(async (folder: string, options: { owner: string; name?: string }) => {
      const running = await boot({ ...readConfig(process.env), log: 'warn' }, 'import')
      try {
        const owner: { id: string } | undefined = await running.kith
          .knex('core.user')
          .where({ email: options.owner.toLowerCase() })
          .first('id')
        if (!owner)
          throw new Error(`There is no account ${options.owner}. Make it with: kith user add ${options.owner} --name …`)
        await running.startJobs({ work: true })
        await importInto(running, {
          ownerId: owner.id,
          folder: path.resolve(folder),
          ...(options.name !== undefined && { name: options.name }),
        })
      } finally {
        await running.close()
      }
    })
}
