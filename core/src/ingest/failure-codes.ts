import { MEDIA_ERRORS } from '../media/media-error.ts'

/** Of a video that is fine, but for a copy that browsers play. */
export const NO_COPY = 'no_copy'

/** Why a file did not become a photo, or a video has no copy to play. */
export const FAILURES = [...MEDIA_ERRORS, 'not_a_photo', 'disk_full', NO_COPY] as const
