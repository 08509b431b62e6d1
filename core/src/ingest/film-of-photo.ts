import { createReadStream, createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import type { Config } from '../config.ts'
import { tempPath } from '../files/temp-folder.ts'
import type { ByteRange } from '../media/jpeg-picture-parts.ts'
import { MediaError } from '../media/media-error.ts'
import { type Look, type VideoTools, filmInside, lookInto } from '../video/index.ts'

export interface FilmDeps {
  readonly config: Pick<Config, 'data'>
}

/** Looks for a film inside of a photo, and into it. A film that is broken is none: the photo is still a photo. */
export async function lookInside(
  deps: FilmDeps & { readonly videos: Pick<VideoTools, 'facts'> },
  file: { readonly path: string; readonly mime: string },
  signal: AbortSignal,
): Promise<{ look: Look; inside: ByteRange } | undefined> {
  const inside = await filmInside(file.path, file.mime)
  if (!inside) return undefined
  const film = await filmOf(deps, file.path, inside)
  try {
    return { look: await lookInto(deps.videos, film, signal), inside }
  } catch (error) {
    if (error instanceof MediaError) return undefined
    throw error
  } finally {
    await film.release()
  }
}

/** The film inside of a photo as a file of its own, for as long as it is read. */
export async function filmOf(deps: FilmDeps, photo: string, [from, to]: ByteRange) {
  const path = await tempPath(deps.config.data)
  const release = () => rm(path, { force: true })
  try {
    await pipeline(createReadStream(photo, { start: from, end: to - 1 }), createWriteStream(path))
  } catch (error) {
    await release()
    throw error
  }
  return { path, mime: 'video/mp4', release }
}
