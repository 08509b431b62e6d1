import { type Places, createPlaces } from './places.ts'

/** Places that take no memory before they are needed: await `ready` before asking. */
export type LazyPlaces = Pick<Places, 'nearest'> & { ready(): Promise<void> }

export function lazyPlaces(): LazyPlaces {
  let loaded: Places | undefined
  return {
    async ready() {
      loaded ??= await createPlaces()
    },
    nearest: (latitude, longitude) => loaded?.nearest(latitude, longitude),
  }
}
