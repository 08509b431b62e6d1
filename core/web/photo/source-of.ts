import { type Source, narrowedBy } from '../timeline/source.ts'

const OWNERS = ['all', 'mine', 'shared'] as const
const STATES = ['timeline', 'favorites', 'archive', 'trash', 'locked'] as const

/** The timeline a photo was opened from, as its address says. */
export function sourceOf(query: URLSearchParams): Source {
  const set = query.get('in')
  const owner = OWNERS.find((one) => one === query.get('owner'))
  const state = STATES.find((one) => one === query.get('state'))
  return { ...(set && { in: set }), ...(owner && { owner }), ...(state && { state }), ...narrowedBy(query) }
}
