import { type Places, createPlaces } from './places.ts'

/** Places that are loaded when the first one is asked for. */
export function lazyPlaces(): Pick<Places, 'nearest'> & { ready(): Promise<void> } {
  let loaded: Places | undefined
  return {
    async ready() {
      loaded ??= await createPlaces()
    },
    nearest: (latitude, longitude) => loaded?.nearest(latitude, longitude),
  }
}
