/** Where the large picture of an asset is kept (JPEG). */
export const previewKey = (assetId: string): string => `previews/${assetId.slice(0, 2)}/${assetId}.jpg`

/** Where the small picture of an asset is kept (WebP). */
export const thumbnailKey = (assetId: string): string => `thumbnails/${assetId.slice(0, 2)}/${assetId}.webp`

/** Where the copy of a video that browsers play is kept (MP4). */
export const videoKey = (assetId: string): string => `videos/${assetId.slice(0, 2)}/${assetId}.mp4`

/** Where an uploaded original is kept. */
export const uploadKey = (ownerId: string, year: number, assetId: string, extension: string): string =>
  `uploads/${ownerId}/${year}/${assetId}.${extension}`

const KEPT = /^(uploads\/|plugins\/[^/]+\/(?!cache\/))/
/** Pictures and caches of plugins are made again; the parts of an upload that has not come to its end are sent again. */
const PASSING = /^((previews|thumbnails|videos|resumable)\/|plugins\/[^/]+\/cache\/)/

/** Whether a stored file is one that backups take along. */
export const isKept = (key: string): boolean => KEPT.test(key)

/** Whether a stored file is Kith's: others may use the place, too. */
export const isKiths = (key: string): boolean => KEPT.test(key) || PASSING.test(key)
