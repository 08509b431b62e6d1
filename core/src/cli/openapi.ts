import { Command } from 'commander'
import { printOpenapi } from '../openapi/index.ts'
import { documentedAreas } from '../server/areas.ts'
import { findPlugin } from './find-plugin.ts'
import { endWithReader } from './reader-gone.ts'

/** `kith openapi [--plugin P]`: the document, without a database: routes are values. */
export function openapiCommand(): Command {
  return new Command('openapi')
    .description('print the OpenAPI document of core, or of one plugin')
    .option('--plugin <id>', 'the id of an installed plugin, or the path of one')
    .action(async (options: { plugin?: string }) => {
      endWithReader()
      const plugin = options.plugin === undefined ? undefined : await (await findPlugin(options.plugin)).plugin.load()
      process.stdout.write(printOpenapi({ areas: documentedAreas(), plugin }))
    })
}
