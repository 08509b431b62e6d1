import { shared } from '@kith/sdk/widgets'
import type { Box, FaceOnPhoto } from '../parts/person.ts'

/** What the panel beside a photo and the frames over its picture know together. */
interface Shown {
  readonly asset: string
  readonly faces: readonly FaceOnPhoto[]
}

export const shown = shared<Shown>('faces.shown', { asset: '', faces: [] })
/** The place in `shown` of the face that is pointed at; -1 for none. */
export const pointedAt = shared('faces.pointed_at', -1)
/** A face is being drawn on this photo; `box` is there once it is. */
export const drawing = shared<{ readonly asset: string; readonly box?: Box } | undefined>('faces.drawing', undefined)
