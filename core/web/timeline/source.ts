/** Which photos a timeline is of. */
export interface Source {
  readonly owner?: 'all' | 'mine' | 'shared'
  readonly state?: 'timeline' | 'favorites' | 'archive' | 'trash' | 'locked'
  /** One day, `2024-05-04`. */
  readonly day?: string
  /** A set, as addresses have it: `core:library:<id>`. */
  readonly in?: string
}

/** The source as a query, `''` for everything. Equal sources have equal queries. */
export function queryOf({ in: set, day, owner = 'all', state = 'timeline' }: Source): string {
  const query = new URLSearchParams()
  if (set) query.set('in', set)
  if (day) query.set('day', day)
  if (owner !== 'all') query.set('owner', owner)
  if (state !== 'timeline') query.set('state', state)
  return query.size > 0 ? `?${query}` : ''
}

const LIBRARY = 'core:library:'

/** All that somebody owns, as a set. */
export const libraryOf = (userId: string): string => `${LIBRARY}${userId}`

/** Whose library a set is, if it is one. */
export const ownerOfLibrary = (set: string): string | undefined =>
  set.startsWith(LIBRARY) ? set.slice(LIBRARY.length) : undefined
