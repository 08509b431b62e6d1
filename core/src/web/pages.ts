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
  // Files shared from a phone; the service worker answers it.
  'receive',
  'received',
])

/** Whether Kith's own pages answer this path. */
export const isPage = (path: string): boolean => path === '/' || PAGES.has(path.split('/')[1] ?? '')
