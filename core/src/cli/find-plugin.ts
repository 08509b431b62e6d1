import path from 'node:path'
import { readConfig } from '../config.ts'
import { type Installed, discover, readPlugin } from '../plugins/discover.ts'
import { pluginFolders } from '../server/plugin-folders.ts'

/** A plugin by its id, when it is installed, or by the folder of its package; and all that are installed. */
export async function findPlugin(idOrFolder: string): Promise<{ plugin: Installed; installed: readonly Installed[] }> {
  const { installed } = await discover(pluginFolders(readConfig(process.env)))
  const plugin = installed.find((one) => one.id === idOrFolder) ?? (await readPlugin(path.resolve(idOrFolder), false))
  if (!plugin)
    throw new Error(
      `There is no plugin "${idOrFolder}": none of this id is installed, and in ${path.resolve(idOrFolder)} is no package.json with the keyword "kith-plugin".`,
    )
  return { plugin, installed }
}
