/** First segments of the addresses of Kith's own pages; plugins cannot claim them. The start page is `/`. */
export const PAGES: ReadonlySet<string> = new Set([
  'setup',
  'sign-in',
  'photo',
  'favourites',
  'archive',
  'trash',
  'libraries',
  'sharing',
  'settings',
  'plugins',
  'users',
])

/** Whether Kith's own pages answer this path. */
export const isPage = (path: string): boolean => path === '/' || PAGES.has(path.split('/')[1] ?? '')
