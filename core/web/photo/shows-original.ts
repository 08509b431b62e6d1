import type { Details } from './details.ts'

/** What every browser shows as a picture. */
const SHOWN = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif'])

/** Whether the file of a photo can be shown instead of its preview: where one may have it, and browsers know its kind. */
export const showsOriginal = ({ type, can, details }: Details): boolean =>
  type === 'image' && can.includes('download') && (details === null || SHOWN.has(details.mime))
