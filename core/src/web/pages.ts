import type { Plugin } from '@kith/sdk'

/** First segments of the addresses of Kith's own pages. The start page is `/`. */
export const PAGES: ReadonlySet<string> = new Set([
  'setup',
  'sign-in',
  'photo',
  'favourites',
  'archive',
  'locked',
  'trash',
  'libraries',
  'sharing',
  'settings',
  'plugins',
  'users',
  'server',
  'audit',
])

/** First segments that plugins cannot claim for pages of theirs. */
export const TAKEN: ReadonlySet<string> = new Set([
  ...PAGES,
  'api',
  'app',
  'ui',
  'widgets',
  'embed',
  // Files shared from a phone; the service worker answers it.
  'receive',
  'received',
])

/** Whether a plugin has a page in Kith's navigation, which is at `/<its id>`. */
export const hasPage = ({ widgets }: Pick<Plugin, 'widgets'>): boolean =>
  Object.values(widgets).some(({ slot }) => slot === 'navigation.page')

/** Whether Kith's own pages answer this path: they show those of plugins, too. */
export function isPage(path: string, plugins: ReadonlyMap<string, Pick<Plugin, 'widgets'>>): boolean {
  const first = path.split('/')[1] ?? ''
  const plugin = plugins.get(first)
  return path === '/' || PAGES.has(first) || (plugin !== undefined && hasPage(plugin))
}
