import path from 'node:path'
import type { Installed } from '../plugins/discover.ts'
import type { StaticFile, StaticFiles } from './static-files.ts'

/** Where the packages of plugins are, as the host knows them. */
export type InstalledPlugins = () => ReadonlyMap<string, Pick<Installed, 'folder'>>

/** The modules that were built of a plugin's widgets. */
export interface WidgetFiles {
  /** `file` is a plain name: the modules of a plugin lie side by side. */
  read(plugin: string, file: string): Promise<StaticFile | undefined>
}

export const widgetFiles = (files: StaticFiles, installed: InstalledPlugins): WidgetFiles => ({
  async read(plugin, file) {
    const folder = installed().get(plugin)?.folder
    if (!folder || !/^[\w-]+(\.[\w-]+)*$/.test(file)) return undefined
    return files.read(path.join(folder, 'dist', 'widgets', file))
  },
})
