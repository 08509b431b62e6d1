import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Metafile, build } from 'esbuild'
import { buildManifest, buildServiceWorker } from './build-app.ts'
import { explainBuildError } from './build-error.ts'
import { cssText } from './css-text.ts'
import { type Manifest, measure } from './manifest.ts'
import { COMMON } from './options.ts'
import { sharedImports } from './shared-imports.ts'
import { worldMap } from './world-map.ts'

/**
 * Builds Kith's own pages from `core/web` to `core/dist/shell`:
 *
 * - `ui/1.js`: what everybody shares, served at an address that stays the same
 * - `embed/core.js`: Kith's own widgets for other people's pages
 * - `app/*`: scripts, styles and the icon with a hash in their names, so that browsers may keep them for good
 * - `index.html`: the one page that loads them
 * - `manifest.webmanifest`, `sw.js`: what makes an app of it that can be installed and opens without the server
 */
export async function buildShell(sources: string, target: string): Promise<Manifest> {
  await rm(target, { recursive: true, force: true })
  await mkdir(target, { recursive: true })
  try {
    await build({ ...COMMON, entryPoints: { 1: path.join(sources, 'ui/index.ts') }, outdir: path.join(target, 'ui') })
    await build({
      ...COMMON,
      entryPoints: { core: path.join(sources, 'embed/index.ts') },
      outdir: path.join(target, 'embed'),
      plugins: [sharedImports('../ui/1.js'), cssText],
    })
    const { metafile } = await build({
      ...COMMON,
      entryPoints: ['main.tsx', 'icon.svg'].map((file) => path.join(sources, file)),
      entryNames: '[name]-[hash]',
      // What is imported later, with `import()`, is a file of its own.
      splitting: true,
      chunkNames: '[name]-[hash]',
      outdir: path.join(target, 'app'),
      loader: { '.svg': 'copy' },
      plugins: [sharedImports('../ui/1.js'), worldMap],
    })
    const touchIcon = await buildManifest(sources, target)
    const page = await readFile(path.join(sources, 'index.html'), 'utf8')
    await writeFile(path.join(target, 'index.html'), withAddresses(page, metafile).replace('%TOUCH_ICON%', touchIcon))
    const files = Object.keys(metafile.outputs).map((file) => `app/${path.basename(file)}`)
    const kept = ['/', '/ui/1.js', '/manifest.webmanifest', ...files.map((file) => `/${file}`)]
    await buildServiceWorker(path.join(sources, '../service-worker/main.ts'), target, kept)
    return await measure(target, ['ui/1.js', 'embed/core.js', ...files.sort()])
  } catch (error) {
    throw await explainBuildError('The web pages', error)
  }
}

/** Puts the names of this build into the page. */
function withAddresses(page: string, { outputs }: Metafile): string {
  const addressOf = (source: string, ending: string): string => {
    const entry = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint?.endsWith(source))
    const file = [entry?.[0], entry?.[1].cssBundle].find((output) => output?.endsWith(ending))
    if (!file) throw new Error(`The web pages were built without a file that ends in ${ending}.`)
    return `/app/${path.basename(file)}`
  }
  return page
    .replace('%SCRIPT%', addressOf('main.tsx', '.js'))
    .replace('%STYLE%', addressOf('main.tsx', '.css'))
    .replace('%ICON%', addressOf('icon.svg', '.svg'))
}
