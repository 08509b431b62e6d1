import { readFile } from 'node:fs/promises'
import { around } from 'geokdbush'
import KDBush from 'kdbush'
import { buildPlaces } from './build.ts'
import { aligned, placesVersion } from './places-file.ts'
import type { PlacesHeader } from './places-file.ts'
import { placesPath } from './places-path.ts'

export interface Place {
  city?: string
  region?: string
  country: string
  countryCode: string
}

export interface Places {
  /** The nearest town of at least a thousand people, if there is one within a day's walk or two. */
  nearest(latitude: number, longitude: number): Place | undefined
}

/** Out at sea a name would mislead more than it tells. */
const farthestKilometres = 100

/** Reverse geocoding without any network. Takes some 5 MB and a few milliseconds; make it at the first use. */
export async function createPlaces(): Promise<Places> {
  const { header, array } = await load()
  const index = KDBush.from(array('index'))
  const nameStarts = new Uint32Array(array('nameStarts'))
  const names = Buffer.from(array('names'))
  const regions = new Uint16Array(array('regions'))
  const countries = new Uint16Array(array('countries'))
  const countryName = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' })

  return {
    nearest(latitude, longitude) {
      if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return undefined
      const [place] = around(index, longitude, latitude, 1, farthestKilometres)
      const countryCode = place === undefined ? undefined : header.countryCodes[countries[place] ?? -1]
      if (place === undefined || countryCode === undefined) return undefined
      const city = names.toString('utf8', nameStarts[place], nameStarts[place + 1])
      const region = header.regionNames[regions[place] ?? -1]
      return { city, ...(region && { region }), country: countryName.of(countryCode) ?? countryCode, countryCode }
    },
  }
}

async function load(): Promise<{ header: PlacesHeader; array: (name: keyof PlacesHeader['lengths']) => ArrayBuffer }> {
  const file = await readBuilt()
  const lineEnd = file.indexOf('\n') + 1
  const header: PlacesHeader = JSON.parse(file.toString('utf8', 0, lineEnd))
  if (header.version !== placesVersion)
    throw new Error('The index of places is of another version of Kith. Run "npm run build" to make it anew.')
  const starts = new Map<string, number>()
  let at = lineEnd
  for (const [name, length] of Object.entries(header.lengths)) {
    starts.set(name, at)
    at += aligned(length)
  }
  const array = (name: keyof PlacesHeader['lengths']) => {
    const start = starts.get(name) ?? 0
    return new Uint8Array(file.subarray(start, start + header.lengths[name])).buffer
  }
  return { header, array }
}

/** The build makes the file; where only the compiler ran, the first use does. */
async function readBuilt(): Promise<Buffer> {
  try {
    return await readFile(placesPath)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    await buildPlaces(placesPath)
    return readFile(placesPath)
  }
}
