import type { Place, Places } from '../places/index.ts'
import type { Facts, Outcome } from './examine.ts'

/** An outcome as one object of the list that a single statement reads. Bytes are hexadecimal. */
export const outcomeRow = (
  outcome: Extract<Outcome, { how: 'ready' | 'failed' }>,
  places: Pick<Places, 'nearest'>,
) => ({
  id: outcome.photo.id,
  state: outcome.how,
  error: outcome.how === 'failed' ? outcome.error : null,
  error_code: outcome.how === 'failed' ? outcome.code : null,
  ...(outcome.facts && {
    ...fileColumns(outcome.facts),
    ...timeColumns(outcome.facts),
    ...exifColumns(outcome.facts, places),
  }),
})

const fileColumns = ({ size, sha256, sha1, modifiedAt, kind, look, inside, metadata, derived }: Facts) => ({
  size,
  modified_at: modifiedAt.toISOString(),
  checksum: sha256.toString('hex'),
  sha1: sha1.toString('hex'),
  type: kind?.kind,
  mime: kind?.mime,
  width: derived?.width ?? metadata?.width,
  height: derived?.height ?? metadata?.height,
  thumbhash: derived?.thumbhash.toString('hex'),
  duration_ms: inside ? null : look?.facts?.durationMs,
  live_key: metadata?.liveKey,
  video_state: look?.state,
  video_error: look?.state === 'unknown' && !inside ? look.error : null,
  starts_at: inside?.[0],
  ends_at: inside?.[1],
})

const timeColumns = ({ metadata }: Facts) =>
  metadata && {
    taken_at: metadata.takenAt.toISOString(),
    local_at: metadata.localTime,
    offset_minutes: metadata.offsetMinutes,
    taken_source: metadata.takenSource,
  }

function exifColumns({ metadata }: Facts, places: Pick<Places, 'nearest'>) {
  if (!metadata) return undefined
  const { latitude, longitude, make, model, lens, iso, description, rating, problems } = metadata
  const place: Partial<Place> =
    (latitude !== undefined && longitude !== undefined && places.nearest(latitude, longitude)) || {}
  return {
    latitude,
    longitude,
    city: place.city,
    region: place.region,
    country: place.country,
    make,
    model,
    lens,
    focal_length: metadata.focalLength,
    f_number: metadata.fNumber,
    exposure_seconds: metadata.exposureSeconds,
    iso,
    description,
    rating,
    problems,
  }
}
