import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'esbuild'
import { explainBuildError } from './build-error.ts'
import { cssText } from './css-text.ts'
import { type Manifest, measure } from './manifest.ts'
import { COMMON } from './options.ts'
import { sharedImports } from './shared-imports.ts'

/**
 * Builds the widgets of a plugin's package: each `widgets/*.tsx` becomes a module `dist/widgets/*.js`, served as
 * `/widgets/<plugin>/<module>.js`. Files in folders below `widgets` are parts of those modules.
 */
export async function buildWidgets(packageFolder: string): Promise<Manifest> {
  const sources = path.join(packageFolder, 'widgets')
  const target = path.join(packageFolder, 'dist', 'widgets')
  const modules = await modulesIn(sources)
  await rm(target, { recursive: true, force: true })
  if (modules.length === 0) return { modules: [] }
  try {
    const { metafile } = await build({
      ...COMMON,
      entryPoints: modules.map((file) => path.join(sources, file)),
      outdir: target,
      // Not split: what two modules of a plugin share is small, and each can be embedded alone.
      splitting: false,
      plugins: [sharedImports('../../ui/1.js'), cssText],
    })
    const files = Object.keys(metafile.outputs).map((file) => path.basename(file))
    return await measure(target, files.sort())
  } catch (error) {
    throw await explainBuildError(`The widgets in ${sources}`, error)
  }
}

async function modulesIn(folder: string): Promise<string[]> {
  const files = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return files.filter((file) => file.endsWith('.tsx')).sort()
}
