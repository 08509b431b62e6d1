/** Which photos a timeline is of. */
export interface Source {
  readonly owner?: 'all' | 'mine' | 'shared'
  readonly state?: 'timeline' | 'favorites' | 'archive' | 'trash' | 'locked'
  readonly kind?: 'image' | 'video'
  /** The newest first, if nothing is said. */
  readonly order?: 'oldest'
  /** Photos that two people have, each. */
  readonly copies?: 'all'
  /** What plugins' filters narrow it to, as JSON by their names. */
  readonly filter?: string
  /** One day, `2024-05-04`. */
  readonly day?: string
  /** A part of the world: `west,south,east,north`. */
  readonly bbox?: string
  /** A set, as addresses have it: `core:library:<id>`. */
  readonly in?: string
  /** Looked at without an account: as which visitor, and on which page. */
  readonly visit?: { readonly visitor: string; readonly page: string }
}

/** The source as a query, `''` for everything. Equal sources have equal queries. */
export function queryOf({
  in: set,
  day,
  bbox,
  owner = 'all',
  state = 'timeline',
  kind,
  order,
  copies,
  filter,
}: Source): string {
  const query = new URLSearchParams()
  if (set) query.set('in', set)
  if (day) query.set('day', day)
  if (bbox) query.set('bbox', bbox)
  if (owner !== 'all') query.set('owner', owner)
  if (state !== 'timeline') query.set('state', state)
  if (kind) query.set('kind', kind)
  if (order) query.set('order', order)
  if (copies) query.set('copies', copies)
  if (filter) query.set('filter', filter)
  return query.size > 0 ? `?${query}` : ''
}

const KINDS = ['image', 'video'] as const

/** What a query narrows photos to, whosoever they are. */
export function narrowedBy(
  query: URLSearchParams,
): Pick<Source, 'kind' | 'order' | 'copies' | 'filter' | 'day' | 'bbox'> {
  const kind = KINDS.find((one) => one === query.get('kind'))
  const [filter, day, bbox] = [query.get('filter'), query.get('day'), query.get('bbox')]
  return {
    ...(kind && { kind }),
    ...(query.get('order') === 'oldest' && { order: 'oldest' as const }),
    ...(query.get('copies') === 'all' && { copies: 'all' as const }),
    ...(filter && { filter }),
    ...(day && { day }),
    ...(bbox && { bbox }),
  }
}

const LIBRARY = 'core:library:'

/** All that somebody owns, as a set. */
export const libraryOf = (userId: string): string => `${LIBRARY}${userId}`

/** Whose library a set is, if it is one. */
export const ownerOfLibrary = (set: string): string | undefined =>
  set.startsWith(LIBRARY) ? set.slice(LIBRARY.length) : undefined
