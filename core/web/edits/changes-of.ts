/** What one can say of a photo oneself. */
export interface Editable {
  /** Wall clock where it was taken, `2024-05-04T14:02:11`. */
  readonly localTime: string
  readonly offsetMinutes: number | null
  readonly latitude: number | null
  readonly longitude: number | null
  readonly description: string | null
  readonly rating: number | null
}

/** Changes as `PATCH /api/assets` takes them. */
export type Changes = Partial<Omit<Editable, 'offsetMinutes'>> & {
  readonly takenAt?: string
  readonly shiftMinutes?: number
}

export type Part = 'time' | 'shift' | 'place' | 'description' | 'rating'

/** A text of the form by the name of its field. */
export type Fields = (name: 'localTime' | 'offset' | 'shift' | 'position' | 'description' | 'rating') => string

/** A text that says no place, no offset or no time to move by: which field, for the sentence that explains it. */
export class BadField extends Error {
  readonly field: 'offset' | 'shift' | 'position'

  constructor(field: BadField['field']) {
    super(field)
    this.field = field
  }
}

/** What of `parts` the form says. Without `known`, for many photos at once, all of it is a change. */
export function changesOf(fields: Fields, parts: readonly Part[], known: Editable | undefined): Changes {
  return Object.assign({}, ...parts.map((part) => READ[part](fields, known))) as Changes
}

const READ: Record<Part, (fields: Fields, known: Editable | undefined) => Changes> = {
  time(fields, known) {
    const typed = fields('localTime')
    // A field for times leaves seconds out when they are zero.
    const localTime = typed.length === 16 ? `${typed}:00` : typed.slice(0, 19)
    const offset = fields('offset').trim()
    if (offset !== '' && !OFFSET.test(offset)) throw new BadField('offset')
    const sameOffset = offset === '' || offset === offsetOf(known?.offsetMinutes ?? null)
    if (sameOffset) return localTime === known?.localTime ? {} : { localTime }
    return { takenAt: `${localTime}${offset}` }
  },
  shift(fields) {
    const [, sign, hours, minutes] = SHIFT.exec(fields('shift').trim()) ?? []
    const shiftMinutes = Number(hours) * 60 + Number(minutes)
    if (!(shiftMinutes > 0)) throw new BadField('shift')
    return { shiftMinutes: sign === '+' ? shiftMinutes : -shiftMinutes }
  },
  place(fields, known) {
    const text = fields('position').trim()
    if (known && text === positionOf(known)) return {}
    if (text === '') return { latitude: null, longitude: null }
    const [, latitude, longitude] = POSITION.exec(text) ?? []
    const position = { latitude: Number(latitude), longitude: Number(longitude) }
    const isThere = Math.abs(position.latitude) <= 90 && Math.abs(position.longitude) <= 180
    if (!isThere) throw new BadField('position')
    return position
  },
  description(fields, known) {
    const description = fields('description').trim() || null
    return known && description === known.description ? {} : { description }
  },
  rating(fields, known) {
    const rating = Number(fields('rating')) || null
    return known && rating === known.rating ? {} : { rating }
  },
}

const OFFSET = /^[+-](0\d|1[0-4]):[0-5]\d$/
/** Hours and minutes; a minus may be the one of good typography. */
const SHIFT = /^([+\u2212-])\s*(\d{1,6}):([0-5]\d)$/
/** Two numbers, as maps write them. */
const POSITION = /^\(?\s*(-?\d+(?:\.\d+)?)\s*°?\s*[,; ]\s*(-?\d+(?:\.\d+)?)\s*°?\s*\)?$/

/** `+02:00`; nothing when it is not known. */
export function offsetOf(minutes: number | null): string {
  if (minutes === null) return ''
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`
}

/** `38.71667, -9.13333`; nothing when it is not known. */
export const positionOf = (known: Pick<Editable, 'latitude' | 'longitude'> | undefined): string =>
  known && known.latitude !== null && known.longitude !== null ? `${known.latitude}, ${known.longitude}` : ''
