/** The start page with one thing of its query changed, or taken away. */
export function addressWith(query: URLSearchParams, name: string, value: string | undefined): string {
  const next = new URLSearchParams(query)
  if (value === undefined) next.delete(name)
  else next.set(name, value)
  return next.size > 0 ? `/?${next}` : '/'
}

/** What plugins' filters are set to, by their names. */
export function pluginFiltersIn(query: URLSearchParams): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(query.get('filter') ?? '{}')
    return typeof read === 'object' && read !== null ? { ...read } : {}
  } catch {
    return {}
  }
}

/** The start page with one plugin's filter changed, or taken away. */
export function addressWithFilter(query: URLSearchParams, name: string, value: unknown): string {
  const { [name]: _, ...others } = pluginFiltersIn(query)
  const next = value === undefined ? others : { ...others, [name]: value }
  return addressWith(query, 'filter', Object.keys(next).length > 0 ? JSON.stringify(next) : undefined)
}

const NARROWING = ['kind', 'state', 'copies', 'filter']

/** How many things narrow the photos, besides whose they are. */
export const narrowings = (query: URLSearchParams): number =>
  NARROWING.filter((name) => name !== 'filter' && query.has(name)).length + Object.keys(pluginFiltersIn(query)).length

/** The start page with nothing narrowed but whose photos they are. */
export const addressWithout = (query: URLSearchParams): string =>
  addressWith(new URLSearchParams(), 'owner', query.get('owner') ?? undefined)
