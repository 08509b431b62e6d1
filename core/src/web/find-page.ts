import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Generation } from '../plugins/generation.ts'
import { embedModule } from './embed-module.ts'
import { HASHED_HEADERS, type Headers, MODULE_HEADERS, PAGE_HEADERS } from './headers.ts'
import { isPage } from './pages.ts'
import type { StaticFile, StaticFiles } from './static-files.ts'
import type { WidgetFiles } from './widget-files.ts'

const built = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../shell')

/** What makes an app of the pages; at addresses that stay. */
const APP_FILES = new Set(['/manifest.webmanifest', '/sw.js'])

/** What a path outside `/api` stands for. */
export interface Found extends StaticFile {
  readonly headers: Headers
}

/**
 * Finds what to answer outside `/api`: Kith's own pages, their scripts and styles, the module that everybody shares,
 * and the widgets of enabled plugins.
 */
export async function findPage(
  files: StaticFiles,
  widgets: WidgetFiles,
  generation: Pick<Generation, 'plugins'>,
  address: string,
): Promise<Found | undefined> {
  const serve = async (headers: Headers, file: Promise<StaticFile | undefined>): Promise<Found | undefined> => {
    const found = await file
    return found && { ...found, headers }
  }
  if (isPage(address, generation.plugins)) return serve(PAGE_HEADERS, files.read(path.join(built, 'index.html')))
  if (APP_FILES.has(address)) return serve(PAGE_HEADERS, files.read(path.join(built, address.slice(1))))
  const [, area = '', first = '', second, ...more] = address.split('/')
  if (more.length > 0) return undefined
  if (area === 'ui' && first === '1.js') return serve(MODULE_HEADERS, files.read(path.join(built, 'ui/1.js')))
  if (area === 'embed' && second === undefined && first.endsWith('.js'))
    return serve(MODULE_HEADERS, embedModule({ files, widgets, generation, built }, first.slice(0, -'.js'.length)))
  if (area === 'app' && /^[\w-]+(\.[\w-]+)+$/.test(first) && second === undefined)
    return serve(HASHED_HEADERS, files.read(path.join(built, 'app', first)))
  if (area === 'widgets' && second !== undefined && generation.plugins.has(first))
    return serve(MODULE_HEADERS, widgets.read(first, second))
  return undefined
}

/** The page for an address nobody answers: it says so, and leads back. */
export const readShell = (files: StaticFiles): Promise<StaticFile | undefined> =>
  files.read(path.join(built, 'index.html'))
