import path from 'node:path'
import type { Generation } from '../plugins/generation.ts'
import { type StaticFile, type StaticFiles, staticFile } from './static-files.ts'
import type { WidgetFiles } from './widget-files.ts'

interface EmbedFiles {
  readonly files: StaticFiles
  readonly widgets: WidgetFiles
  readonly generation: Pick<Generation, 'plugins'>
  /** Where Kith's own pages were built. */
  readonly built: string
}

/**
 * What `<script type="module" src="…/embed/<plugin>.js">` loads in other people's pages: those widgets of the plugin
 * that say they may be used there; for `core`, Kith's own. Its address stays the same, whatever the plugin's files are
 * called. Addresses in it are relative, so it works behind any proxy.
 */
export async function embedModule(from: EmbedFiles, plugin: string): Promise<StaticFile | undefined> {
  if (plugin === 'core') return from.files.read(path.join(from.built, 'embed/core.js'))
  const widgets = Object.values(from.generation.plugins.get(plugin)?.widgets ?? {})
  const names = widgets.flatMap(({ embed, module }) => (embed ? module.slice(module.lastIndexOf('/') + 1) : []))
  const imports = [...new Set(names)].map(async (name) => {
    const hash = (await from.widgets.read(plugin, name))?.hash
    return `import '../widgets/${plugin}/${name}${hash === undefined ? '' : `?v=${hash}`}'\n`
  })
  return imports.length > 0 ? staticFile((await Promise.all(imports)).join(''), '.js') : undefined
}
