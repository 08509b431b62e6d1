import { stat } from 'node:fs/promises'
import { MediaError } from '../media/media-error.ts'
import { previewSide } from '../media/sizes.ts'
import { type ToolPaths, NoTools, findTools } from './find-tools.ts'
import { input } from './input.ts'
import { playableArgs } from './playable.ts'
import { type VideoFacts, probe } from './probe.ts'
import { runTool } from './run-tool.ts'

/** A video file on this machine. */
export interface VideoFile {
  readonly path: string
  readonly mime: string
}

/** What Kith does with videos, by ffmpeg. All of it throws {@link NoTools} where there is none. */
export interface VideoTools {
  /** Why there is no ffmpeg; undefined when there is one. */
  problem(): Promise<string | undefined>
  facts(file: VideoFile, signal: AbortSignal): Promise<VideoFacts>
  /** Writes one frame as PNG, upright, no larger than a preview. */
  frame(file: VideoFile, facts: VideoFacts, out: string, signal: AbortSignal): Promise<void>
  /** Writes an MP4 that browsers play. `progress` hears a part of 1. */
  makePlayable(
    file: VideoFile,
    facts: VideoFacts,
    out: string,
    o: { signal: AbortSignal; progress: (part: number) => void },
  ): Promise<void>
  /** Ends what may take hours. */
  close(): void
}

const QUIET = ['-v', 'error', '-hide_banner', '-nostdin']
const FRAME_SECONDS = 60
/** An hour of film may take ten, and a moment has time for a slow disk. */
const SLOWEST = 10
const LEAST_SECONDS = 600

export function createVideoTools(config: { readonly ffmpeg: string | undefined }): VideoTools {
  const closing = new AbortController()
  let finding: Promise<ToolPaths> | undefined
  const tools = () => (finding ??= find())

  async function find(): Promise<ToolPaths> {
    const found = await findTools(config.ffmpeg)
    for (const tool of [found.ffmpeg, found.ffprobe])
      await runTool(tool, { args: ['-version'], signal: closing.signal, seconds: 20 }).catch((error: unknown) => {
        throw error instanceof MediaError ? new NoTools(`${tool} does not run`, { cause: error }) : error
      })
    return found
  }

  /** False where the video has no frame: it may be shorter than it says. */
  async function frameAt(file: VideoFile, facts: VideoFacts, out: string, at: number, signal: AbortSignal) {
    const scale = Math.min(1, previewSide / Math.max(facts.width, facts.height))
    const size = [facts.width, facts.height].map((side) => Math.max(1, Math.round(side * scale))).join(':')
    const args = [
      ...[...QUIET, '-threads', '1', ...(at > 0 ? ['-ss', at.toFixed(3)] : []), ...input(file.path, file.mime)],
      ...['-map', `0:${facts.video.index}`, '-frames:v', '1', '-vf', `scale=${size},setsar=1`],
      ...['-c:v', 'png', '-compression_level', '1', '-f', 'image2pipe', '-y', `file:${out}`],
    ]
    await runTool((await tools()).ffmpeg, { args, signal, seconds: FRAME_SECONDS })
    return stat(out).then(
      (found) => found.size > 0,
      () => false,
    )
  }

  return {
    problem: () =>
      tools().then(
        () => undefined,
        (error: unknown) => (error instanceof NoTools ? error.message : String(error)),
      ),
    facts: async (file, signal) => probe((await tools()).ffprobe, file.path, file.mime, signal),
    async frame(file, facts, out, signal) {
      // The very first frame is often black, or the inside of a pocket.
      const at = Math.min(facts.durationMs / 10_000, 3)
      const early = await frameAt(file, facts, out, at, signal).catch((error: unknown) => {
        if (error instanceof MediaError && error.code === 'unreadable') return false
        throw error
      })
      if (early) return
      if (await frameAt(file, facts, out, 0, signal)) return
      throw new MediaError('unreadable', 'There is no frame in this video. Copy it again from where it came from.')
    },
    async makePlayable(file, facts, out, { signal, progress }) {
      const args = [
        ...[...QUIET, '-nostats', '-progress', 'pipe:1', ...input(file.path, file.mime)],
        ...playableArgs(facts, out),
      ]
      const line = (text: string) => {
        const microseconds = /^out_time_ms=(\d+)$/.exec(text)?.[1]
        if (microseconds !== undefined && facts.durationMs > 0)
          progress(Math.min(1, Number(microseconds) / 1000 / facts.durationMs))
      }
      const seconds = Math.max(LEAST_SECONDS, (facts.durationMs / 1000) * SLOWEST)
      const ended = AbortSignal.any([signal, closing.signal])
      await runTool((await tools()).ffmpeg, { args, signal: ended, seconds, line })
    },
    close: () => closing.abort(new Error('Kith is stopping.')),
  }
}
