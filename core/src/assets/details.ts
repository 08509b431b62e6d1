import { CAPS, type Cap, datetime, id } from '@kith/sdk'
import { z } from 'zod'
import type { DetailsRow } from './details-query.ts'

const Person = z.object({ id, name: z.string(), color: z.string() })

const Exif = z.object({
  make: z.string().nullable(),
  model: z.string().nullable(),
  lens: z.string().nullable(),
  focalLength: z.number().nullable(),
  fNumber: z.number().nullable(),
  exposureSeconds: z.number().nullable(),
  iso: z.int().nullable(),
})

const Place = z.object({
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  city: z.string().nullable(),
  region: z.string().nullable(),
  country: z.string().nullable(),
})

const Stack = z.object({
  id,
  assets: z
    .array(
      z.object({
        id,
        type: z.enum(['image', 'video']),
        thumbhash: z.string().nullable(),
        cover: z.boolean().describe('Chosen by its owner to stand for the others'),
      }),
    )
    .describe('What of it the caller may see, the one that is shown first'),
})
export type StackAsset = z.output<typeof Stack>['assets'][number]

/** A photo, as far as the caller may know it. Plugins' lookups come beside these fields, each under its plugin's id. */
export const Details = z
  .object({
    id,
    owner: Person,
    also: z.array(Person).describe('Others who have the same content'),
    can: z.array(z.enum(Object.keys(CAPS) as [Cap, ...Cap[]])).describe('What the caller may do with it'),
    type: z.enum(['image', 'video']),
    width: z.int().nullable(),
    height: z.int().nullable(),
    duration: z.int().nullable().describe('Milliseconds'),
    live: z.boolean().describe('A live photo: it has a film'),
    film: z
      .object({
        state: z
          .enum(['original', 'waiting', 'made', 'failed', 'unknown'])
          .describe(
            'What is played: the original, or a copy that is made; `failed`: it could not be; `unknown`: Kith has no ffmpeg',
          ),
        progress: z.number().nullable().describe('A part of 1, while a copy is being made'),
      })
      .nullable()
      .describe('Of videos and live photos'),
    thumbhash: z.string().nullable(),
    stack: Stack.nullable().describe('When the caller may see others of its stack'),
    localTime: z.string(),
    favorite: z.boolean(),
    details: z
      .object({
        fileName: z.string(),
        mime: z.string(),
        size: z.number(),
        takenAt: datetime,
        offsetMinutes: z.int().nullable(),
        takenSource: z.string(),
        addedAt: datetime,
        description: z.string().nullable(),
        rating: z.int().nullable(),
        exif: Exif,
      })
      .nullable()
      .describe('Null without the capability `details`'),
    place: Place.nullable().describe('Null without the capability `places`, or when nothing is known'),
    mine: z
      .object({
        visibility: z.enum(['timeline', 'archive', 'locked']),
        trashedAt: datetime.nullable(),
        offline: z.boolean(),
        state: z.enum(['pending', 'ready', 'failed', 'held']),
        error: z.string().nullable().describe('What is wrong with it, as a sentence'),
        errorCode: z
          .string()
          .nullable()
          .describe(
            'The same for programs, of a photo that failed: `no_preview` of a RAW file without one, for example',
          ),
        uploadedBy: z.string().nullable(),
      })
      .nullable()
      .describe('What only its owner is told'),
  })
  .catchall(z.unknown())
  .meta({ id: 'assets.Details' })
export type Details = z.output<typeof Details>

/** What a caller who may do this with a photo is told of it. */
export function detailsOf(
  row: DetailsRow,
  facts: { can: readonly Cap[]; also: Details['also']; stack: readonly StackAsset[]; me: string | undefined },
): Details {
  const { can, also, stack, me } = facts
  const knows = can.includes('details')
  return {
    id: row.id,
    owner: { id: row.ownerId, name: me || knows ? row.ownerName : '', color: row.ownerColor },
    also,
    can: [...can],
    type: row.type,
    width: row.width,
    height: row.height,
    duration: row.duration,
    live: row.live,
    film: row.filmState === null ? null : { state: row.filmState, progress: row.filmProgress },
    thumbhash: row.thumbhash,
    stack: row.stack !== null && stack.length > 1 ? { id: row.stack, assets: [...stack] } : null,
    localTime: row.localTime.replace(' ', 'T'),
    favorite: row.favorite,
    details: knows ? { ...pick(row), exif: exifOf(row) } : null,
    place: can.includes('places') ? placeOf(row) : null,
    mine: row.ownerId === me ? mineOf(row) : null,
  }
}

const pick = (row: DetailsRow) => ({
  fileName: row.fileName,
  mime: row.mime,
  size: row.size,
  takenAt: row.takenAt,
  offsetMinutes: row.offsetMinutes,
  takenSource: row.takenSource,
  addedAt: row.addedAt,
  description: row.description,
  rating: row.rating,
})

const exifOf = ({ make, model, lens, focalLength, fNumber, exposureSeconds, iso }: DetailsRow) => ({
  make,
  model,
  lens,
  focalLength,
  fNumber,
  exposureSeconds,
  iso,
})

function placeOf({ latitude, longitude, city, region, country }: DetailsRow) {
  return latitude === null && country === null ? null : { latitude, longitude, city, region, country }
}

const mineOf = ({ visibility, trashedAt, offline, state, error, errorCode, uploadedBy }: DetailsRow) => ({
  visibility,
  trashedAt,
  offline,
  state,
  error,
  errorCode,
  uploadedBy,
})
