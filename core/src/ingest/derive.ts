import { rm } from 'node:fs/promises'
import type { Config } from '../config.ts'
import type { FileStore } from '../files/store.ts'
import { tempPath } from '../files/temp-folder.ts'
import type { Derived, Deriver } from '../media/deriver.ts'
import { isRaw, writeRawPreview } from '../media/raw-photo.ts'
import type { VideoFacts, VideoTools } from '../video/index.ts'
import { previewKey, thumbnailKey } from './keys.ts'

export interface DeriveDeps {
  readonly config: Pick<Config, 'data'>
  readonly files: FileStore
  readonly deriver: Pick<Deriver, 'derive'>
  readonly videos: Pick<VideoTools, 'frame'>
}

interface MediaFile {
  readonly path: string
  readonly mime: string
}

/**
 * Makes the preview and the thumbnail of a photo, of what a RAW file has inside, or of a frame of a video, and puts them
 * into their places.
 */
export async function derive(
  deps: DeriveDeps,
  id: string,
  file: MediaFile,
  video: VideoFacts | undefined,
  signal: AbortSignal,
): Promise<Derived> {
  if (!video && !isRaw(file.mime)) return place(deps, id, file)
  const frame = await tempPath(deps.config.data)
  try {
    if (!video) {
      await writeRawPreview(file.path, file.mime, frame)
      return await place(deps, id, { path: frame, mime: 'image/jpeg' })
    }
    await deps.videos.frame(file, video, frame, signal)
    const derived = await place(deps, id, { path: frame, mime: 'image/png' })
    return { ...derived, width: video.width, height: video.height }
  } finally {
    await rm(frame, { force: true })
  }
}

async function place(deps: DeriveDeps, id: string, file: MediaFile): Promise<Derived> {
  const out = { preview: await tempPath(deps.config.data), thumbnail: await tempPath(deps.config.data) }
  try {
    const derived = await deps.deriver.derive(file, out)
    await deps.files.adopt(previewKey(id), out.preview)
    await deps.files.adopt(thumbnailKey(id), out.thumbnail)
    return derived
  } finally {
    await rm(out.preview, { force: true })
    await rm(out.thumbnail, { force: true })
  }
}
