/** The layout of the file that `buildPlaces` writes and `createPlaces` reads: one JSON line, then arrays as in memory. */
export interface PlacesHeader {
  version: typeof placesVersion
  /** In bytes, in this order; each array begins at a multiple of eight. */
  lengths: { index: number; nameStarts: number; names: number; regions: number; countries: number }
  regionNames: string[]
  countryCodes: string[]
}

export const placesVersion = 1

export const aligned = (length: number): number => Math.ceil(length / 8) * 8

/** A region or country that is not known. */
export const none = 0xffff
