import type { Editable } from '../edits/changes-of.ts'
import type { Person } from '../timeline/tile.ts'
import { type LanguageCode, failureIn } from '../texts/say.ts'

interface Exif {
  readonly make: string | null
  readonly model: string | null
  readonly lens: string | null
  readonly focalLength: number | null
  readonly fNumber: number | null
  readonly exposureSeconds: number | null
  readonly iso: number | null
}

interface Place {
  readonly latitude: number | null
  readonly longitude: number | null
  readonly city: string | null
  readonly region: string | null
  readonly country: string | null
}

/** How far a video, or the film of a live photo, is. */
export interface Film {
  /** What is played: the file itself, or a copy that is made for browsers; `unknown`: there is no ffmpeg. */
  readonly state: 'original' | 'waiting' | 'made' | 'failed' | 'unknown'
  /** A part of 1, while the copy is made. */
  readonly progress: number | null
}

/** Photos that the timeline shows as one, the one that is shown first. */
export interface Stack {
  readonly id: string
  readonly assets: readonly StackAsset[]
}

export interface StackAsset {
  readonly id: string
  readonly thumbhash: string | null
  /** The one its owner chose. */
  readonly cover: boolean
}

/** One photo, as `/api/assets/:id` answers it: as much of it as one may know. */
export interface Details {
  readonly id: string
  readonly owner: Person
  /** Others who have the same photo. */
  readonly also: readonly Person[]
  /** What one may do with it. */
  readonly can: readonly string[]
  readonly type: 'image' | 'video'
  readonly width: number | null
  readonly height: number | null
  readonly thumbhash: string | null
  /** What else is shown as one with it, as far as one may see it. */
  readonly stack: Stack | null
  /** A photo with a film. */
  readonly live: boolean
  readonly film: Film | null
  readonly localTime: string
  readonly favorite: boolean
  readonly details: {
    readonly fileName: string
    readonly mime: string
    readonly size: number
    readonly offsetMinutes: number | null
    readonly description: string | null
    readonly rating: number | null
    readonly exif: Exif
  } | null
  readonly place: Place | null
  /** What only its owner is told. */
  readonly mine: {
    readonly visibility: 'timeline' | 'archive' | 'locked'
    readonly trashedAt: string | null
    readonly state: 'pending' | 'ready' | 'failed' | 'held'
    readonly error: string | null
    readonly errorCode: string | null
  } | null
}

/** Why a photo, or the copy of a video, failed. */
export const problemOf = (
  { error, errorCode }: NonNullable<Details['mine']>,
  language: LanguageCode,
): string | undefined =>
  error === null ? undefined : failureIn(language, { code: errorCode ?? 'no_copy', reason: error })

const joined = (parts: readonly (string | number | null | false)[], between: string): string | undefined =>
  parts.filter((part) => part !== null && part !== false && part !== '').join(between) || undefined

/** `Fujifilm X-T4`, without the maker twice. */
export const cameraOf = ({ make, model }: Exif): string | undefined =>
  model && make && model.toLowerCase().startsWith(make.toLowerCase()) ? model : joined([make, model], ' ')

/** `f/2.8 · 1/250 s · 35 mm · ISO 200` */
export const exposureOf = ({ fNumber, exposureSeconds, focalLength, iso }: Exif): string | undefined =>
  joined(
    [
      fNumber !== null && `f/${fNumber}`,
      exposureSeconds !== null && `${shutterOf(exposureSeconds)} s`,
      focalLength !== null && `${focalLength} mm`,
      iso !== null && `ISO ${iso}`,
    ],
    ' · ',
  )

const shutterOf = (seconds: number): string =>
  seconds > 0 && seconds < 0.4 ? `1/${Math.round(1 / seconds)}` : String(Math.round(seconds * 10) / 10)

export const placeOf = ({ city, region, country }: Place): string | undefined =>
  joined([city, region !== city && region, country], ', ')

/** What its owner can change of it. */
export const editableOf = ({ localTime, details, place }: Details): Editable => ({
  localTime,
  offsetMinutes: details?.offsetMinutes ?? null,
  latitude: place?.latitude ?? null,
  longitude: place?.longitude ?? null,
  description: details?.description ?? null,
  rating: details?.rating ?? null,
})
