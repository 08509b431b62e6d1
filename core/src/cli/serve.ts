import { Command } from 'commander'
import { describeConfig, readConfig } from '../config.ts'
import { boot } from '../server/boot.ts'
import { stopWhenAsked } from './stop.ts'

/** `kith serve [FOLDER]`: the server. Alone it also does the work; with `--web` it leaves that to `kith worker`. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('start the server')
    .argument('[folder]', 'a folder of photos to show; files stay where they are')
    .option('--web', 'answer requests only; work is done by `kith worker`')
    .option('--sample', 'start with a sample library and three demo people')
    .action(async (folder: string | undefined, options: { web?: boolean; sample?: boolean }) => {
      const config = readConfig(process.env)
      const settings = Object.entries(describeConfig(process.env)).map(([name, value]) => `${name}=${value}`)
      if (settings.length > 0) console.log(settings.join(' '))
      const running = await boot(config, options.web ? 'web' : 'all')
      for (const warning of running.warnings) console.warn(warning)
      const server = await running.kith.listen(config.port, config.host)
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : config.port
      const url =
        config.publicUrl ??
        `http://${config.host === '0.0.0.0' || config.host === '127.0.0.1' ? 'localhost' : config.host}:${port}`
      console.log(`Kith is at ${url}`)
      const { asked, stopped } = stopWhenAsked(running)
      await running.startJobs({ work: !options.web })
      const { firstMinutes } = await import('./first-minutes.ts')
      // A folder that cannot be shown is said so; what is there already is served all the same.
      await firstMinutes(running, { folder, sample: options.sample ?? false, url, asked }).catch((error: unknown) => {
        if (asked.aborted) return
        console.error(`${folder ?? 'Kith'}: ${error instanceof Error ? error.message : String(error)}`)
      })
      await stopped
    })
}
