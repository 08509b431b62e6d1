/** Where the large picture of an asset is kept (JPEG). */
export const previewKey = (assetId: string): string => `previews/${assetId.slice(0, 2)}/${assetId}.jpg`

/** Where the small picture of an asset is kept (WebP). */
export const thumbnailKey = (assetId: string): string => `thumbnails/${assetId.slice(0, 2)}/${assetId}.webp`

/** Where the copy of a video that browsers play is kept (MP4). */
export const videoKey = (assetId: string): string => `videos/${assetId.slice(0, 2)}/${assetId}.mp4`

/** Where an uploaded original is kept. */
export const uploadKey = (ownerId: string, year: number, assetId: string, extension: string): string =>
  `uploads/${ownerId}/${year}/${assetId}.${extension}`
