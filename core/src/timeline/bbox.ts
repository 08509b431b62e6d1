import { KithError } from '@kith/sdk'
import { type Fragment, sql } from '../access/fragment.ts'

/** A part of the world in degrees. With `west` east of `east` it goes over the date line. */
export interface Bbox {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** Reads `west,south,east,north`; throws a sentence when it makes no sense. */
export function bboxOf(text: string): Bbox {
  const numbers = text.split(',').map((one) => (one.trim() === '' ? NaN : Number(one)))
  const [west = NaN, south = NaN, east = NaN, north = NaN] = numbers
  const isOnEarth = Math.abs(west) <= 180 && Math.abs(east) <= 180 && Math.abs(south) <= 90 && Math.abs(north) <= 90
  if (numbers.length !== 4 || !isOnEarth || south > north)
    throw new KithError('invalid_query', 400, '`bbox` is `west,south,east,north` in degrees: 13.1,52.3,13.8,52.7')
  return { west, south, east, north }
}

/** Taken within it, as a condition on `core.asset a`. */
export const within = ({ west, south, east, north }: Bbox): Fragment =>
  sql`exists (select 1 from core.exif x where x.asset_id = a.id and x.latitude between ${south}::float8 and ${north}::float8
    and ${
      west <= east
        ? sql`x.longitude between ${west}::float8 and ${east}::float8`
        : sql`(x.longitude >= ${west}::float8 or x.longitude <= ${east}::float8)`
    })`
