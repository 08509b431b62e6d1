import { NoTools } from './find-tools.ts'
import { isPlayable } from './playable.ts'
import type { VideoFacts } from './probe.ts'
import type { VideoFile, VideoTools } from './tools.ts'

/** What a look into a video found: whether browsers play it, or that there is nothing to look with. */
export type Look =
  | { readonly state: 'original' | 'waiting'; readonly facts: VideoFacts }
  | { readonly state: 'unknown'; readonly error: string; readonly facts?: undefined }

/** Throws a MediaError for what is wrong with the file. */
export async function lookInto(tools: Pick<VideoTools, 'facts'>, file: VideoFile, signal: AbortSignal): Promise<Look> {
  try {
    const facts = await tools.facts(file, signal)
    return { state: isPlayable(facts, file.mime) ? 'original' : 'waiting', facts }
  } catch (error) {
    if (error instanceof NoTools) return { state: 'unknown', error: error.message }
    throw error
  }
}
