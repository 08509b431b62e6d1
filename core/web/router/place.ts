import type { Place } from '../timeline/place.ts'

/** Where one was on the page of this step of the history, so that going back leads there, also after a reload. */
export function keepPlace(place: Place | undefined): void {
  history.replaceState({ ...history.state, place }, '')
}

export function keptPlace(): Place | undefined {
  const state: unknown = history.state
  if (typeof state !== 'object' || state === null || !('place' in state)) return undefined
  const { place } = state
  return typeof place === 'object' && place !== null && 'day' in place && 'nth' in place && 'offset' in place
    ? { day: String(place.day), nth: Number(place.nth), offset: Number(place.offset) }
    : undefined
}
