import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Plugin } from '@kith/sdk'
import { Command } from 'commander'
import { readConfig } from '../config.ts'
import { printOpenapi } from '../openapi/index.ts'
import { discover } from '../plugins/discover.ts'
import { documentedAreas } from '../server/areas.ts'
import { pluginFolders } from '../server/plugin-folders.ts'

/** `kith openapi [--plugin P]`: the document, without a database: routes are values. */
export function openapiCommand(): Command {
  return new Command('openapi')
    .description('print the OpenAPI document of core, or of one plugin')
    .option('--plugin <id>', 'the id of an installed plugin, or the path of one')
    .action(async (options: { plugin?: string }) => {
      const plugin = options.plugin === undefined ? undefined : await find(options.plugin)
      process.stdout.write(printOpenapi({ areas: documentedAreas(), plugin }))
    })
}

async function find(idOrPath: string): Promise<Plugin> {
  const { installed } = await discover(pluginFolders(readConfig(process.env)))
  const known = installed.find((one) => one.id === idOrPath)
  if (known) return known.load()
  const { installed: there } = await discover([{ path: path.dirname(path.resolve(idOrPath)), bundled: false }])
  const found = there.find((one) => one.folder === path.resolve(idOrPath))
  if (!found)
    throw new Error(`There is no plugin "${idOrPath}", neither installed nor at ${pathToFileURL(idOrPath).pathname}.`)
  return found.load()
}
