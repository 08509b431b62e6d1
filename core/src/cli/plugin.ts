import { Command } from 'commander'
import { pluginRows } from '../plugins/rows.ts'
import { disablePlugin, enablePlugin } from '../plugins/toggle.ts'
import { uninstallPlugin } from '../plugins/uninstall.ts'
import { pluginBuildCommand } from './plugin-build.ts'
import { pluginCreateCommand } from './plugin-create.ts'
import { pluginValidateCommand } from './plugin-validate.ts'
import { withKith } from './with-kith.ts'

/** `kith plugin …`: what the Plugins page does, for a server that is not running or runs on PostgreSQL. */
export function pluginCommand(): Command {
  const plugin = new Command('plugin').description('list, enable, disable, uninstall; create, validate, build')
  plugin.command('list').action(() =>
    withKith(async ({ kith }) => {
      for (const row of await pluginRows(kith.knex))
        console.log(`${row.id.padEnd(24)} ${row.version.padEnd(10)} ${row.state}${row.reason ? `: ${row.reason}` : ''}`)
    }),
  )
  plugin
    .command('enable <id>')
    .action((id: string) => withKith(async (running) => enablePlugin(running.kith.toggles, running.kith.host, id)))
  plugin
    .command('disable <id>')
    .option('--force', 'even if others need it')
    .action((id: string, options: { force?: boolean }) =>
      withKith(async (running) =>
        disablePlugin(running.kith.toggles, running.kith.host, id, { force: options.force ?? false }),
      ),
    )
  plugin
    .command('uninstall <id>')
    .requiredOption('--confirm <id>', 'the id again: its data will be gone')
    .action((id: string, options: { confirm: string }) =>
      withKith(async ({ kith }) => {
        if (options.confirm !== id) throw new Error('--confirm does not name this plugin. Nothing was done.')
        await uninstallPlugin(kith.knex, kith.host, id)
      }),
    )
  plugin.addCommand(pluginCreateCommand())
  plugin.addCommand(pluginValidateCommand())
  plugin.addCommand(pluginBuildCommand())
  return plugin
}
