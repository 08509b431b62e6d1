import { Command } from 'commander'
import { openapiCommand } from './openapi.ts'
import { importCommand } from './import.ts'
import { pluginCommand } from './plugin.ts'
import { serveCommand } from './serve.ts'
import { userCommand } from './user.ts'
import { workerCommand } from './worker.ts'

/** The `kith` command. */
export function program(): Command {
  return new Command('kith')
    .description('Sharing for the photo library you already have.')
    .showHelpAfterError()
    .addCommand(serveCommand())
    .addCommand(workerCommand())
    .addCommand(importCommand())
    .addCommand(userCommand())
    .addCommand(pluginCommand())
    .addCommand(openapiCommand())
}
