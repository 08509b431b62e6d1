import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import type { Sharp } from 'sharp'
import { photosPerTrip, sampleTrips } from './sample-trips.ts'
import type { SampleTrip } from './sample-trips.ts'
import { sampleView } from './sample-view.ts'

export interface SamplePhoto {
  /** Inside the library's folder, such as `2023/Lisbon/IMG_20230512_101500.jpg`. */
  file: string
  jpeg(): Promise<Buffer>
}

const ratios = [3 / 2, 4 / 3, 3 / 2, 3 / 4, 1, 16 / 9]
const pictures = 6

/** The photo of that number: the same bytes each time and on every machine. */
export function samplePhoto(number: number): SamplePhoto {
  const next = random(number)
  const trip = sampleTrips[Math.floor(number / photosPerTrip) % sampleTrips.length]
  if (!trip) throw new Error('There are no sample trips to take photos on.')
  const hours = (number % photosPerTrip) * 7 + 10 + next()
  const local = new Date(Date.parse(`${trip.firstDay}T00:00:00Z`) + Math.floor(hours * 3600) * 1000).toISOString()
  const name = `IMG_${local.slice(0, 19).replace(/[-:]/g, '').replace('T', '_')}.jpg`
  return { file: join(local.slice(0, 4), trip.place, name), jpeg: () => take(number, next, trip, local) }
}

async function take(number: number, next: () => number, trip: SampleTrip, local: string): Promise<Buffer> {
  const ratio = ratios[Math.floor(next() * ratios.length)] ?? 1
  const picture = isView(number) ? await view(next, ratio) : await people(number, next, ratio)
  return picture
    .jpeg({ quality: 86 })
    .withExif(exifOf(trip, local, next))
    .toBuffer()
}

/** Two of five; five and six have no common divisor, so that each of the pictures comes up. */
const isView = (number: number): boolean => number % 5 === 2 || number % 5 === 4

async function view(next: () => number, ratio: number): Promise<Sharp> {
  const width = ratio < 1 ? 1080 : 1600
  return sharp(await sampleView(next, width, Math.round(width / ratio)))
}

async function people(number: number, next: () => number, ratio: number): Promise<Sharp> {
  const source = sharp(join(demoFolder(), `sample${1 + (number % pictures)}.jpg`))
  const whole = await source.metadata()
  const width = Math.floor(Math.min(whole.width, whole.height * ratio) * (0.7 + next() * 0.28))
  const height = Math.floor(width / ratio)
  const left = Math.floor(next() * (whole.width - width))
  const top = Math.floor(next() * (whole.height - height) * 0.6)
  return source
    .extract({ left, top, width, height })
    .flop(next() < 0.4)
    .modulate({ brightness: 0.9 + next() * 0.25, saturation: next() < 0.1 ? 0 : 0.8 + next() * 0.5 })
}

function exifOf(trip: SampleTrip, local: string, next: () => number) {
  const spread = () => (next() - 0.5) / 60
  return {
    IFD0: { Make: 'Canon', Model: 'EOS R6' },
    IFD2: {
      DateTimeOriginal: local.slice(0, 19).replaceAll('-', ':').replace('T', ' '),
      OffsetTimeOriginal: trip.offset,
      FNumber: '28/10',
      ExposureTime: `1/${60 * (1 + Math.floor(next() * 8))}`,
      ISOSpeedRatings: String(100 * (1 + Math.floor(next() * 8))),
      FocalLength: '35/1',
    },
    IFD3: {
      GPSLatitudeRef: trip.latitude < 0 ? 'S' : 'N',
      GPSLatitude: degrees(trip.latitude + spread()),
      GPSLongitudeRef: trip.longitude < 0 ? 'W' : 'E',
      GPSLongitude: degrees(trip.longitude + spread()),
    },
  }
}

/** Degrees, minutes and hundredths of seconds, as EXIF has them. */
function degrees(value: number): string {
  const hundredths = Math.round(Math.abs(value) * 360_000)
  return `${Math.floor(hundredths / 360_000)}/1 ${Math.floor(hundredths / 6_000) % 60}/1 ${hundredths % 6_000}/100`
}

/** Six real photos that come with the face models Kith depends on. */
const demoFolder = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json')), 'demo')

/** Mulberry32: small, and the same everywhere. */
function random(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
