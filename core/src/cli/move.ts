import { existsSync } from 'node:fs'
import path from 'node:path'
import { Command } from 'commander'
import { copyDatabase } from '../backup/index.ts'
import { readConfig } from '../config.ts'
import { connectDatabase } from '../db/connect.ts'

/** `kith move --to URL`: from the embedded database to a server. What was there stays as it is. */
export function moveCommand(): Command {
  return new Command('move')
    .description('move from the embedded database to a PostgreSQL server; the server of Kith must be stopped')
    .requiredOption('--to <url>', 'postgres://user:password@host/database, an empty one')
    .action(async ({ to }: { to: string }) => {
      const config = readConfig(process.env)
      const folder = path.join(config.data, 'database')
      if (config.databaseUrl !== undefined)
        throw new Error(
          'DATABASE_URL is set, so this Kith is on a server already. To copy that to another one, use kith backup and kith restore.',
        )
      if (!existsSync(folder)) throw new Error(`There is no embedded database in ${config.data}. Is KITH_DATA right?`)
      const target = await connectDatabase({ url: to, pool: 1 })
      try {
        const source = await connectDatabase({ folder, pool: 1 })
        try {
          const { tables } = await copyDatabase(source, target)
          for (const { name, rows } of tables) if (rows > 0) console.log(`${name.padEnd(40)} ${rows}`)
          const all = tables.reduce((sum, { rows }) => sum + rows, 0)
          console.log(
            `${all} rows in ${tables.length} tables were copied, counted on both sides and agree.\n\nNow set DATABASE_URL to that address and start Kith with the same KITH_DATA: its files stay there. Once all is well, delete ${folder}.`,
          )
        } finally {
          await source.close()
        }
      } finally {
        await target.close()
      }
    })
}
