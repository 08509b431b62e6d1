import { z } from 'zod'
import { MediaError } from '../media/media-error.ts'
import { maxPixels } from '../media/sizes.ts'
import { input } from './input.ts'
import { runTool } from './run-tool.ts'

const Tags = z.record(z.string(), z.string()).catch({})
const Rotated = z.object({ rotation: z.coerce.number() })

const Stream = z.object({
  index: z.int().min(0),
  codec_type: z.string().optional(),
  codec_name: z.string().catch(''),
  pix_fmt: z.string().catch(''),
  color_transfer: z.string().catch(''),
  width: z.int().catch(0),
  height: z.int().catch(0),
  sample_aspect_ratio: z.string().catch('1:1'),
  avg_frame_rate: z.string().catch(''),
  disposition: z.object({ attached_pic: z.number().catch(0) }).catch({ attached_pic: 0 }),
  side_data_list: z.array(z.unknown()).catch([]),
  tags: Tags,
})
type Stream = z.output<typeof Stream>

const Probed = z.object({
  streams: z.array(Stream).catch([]),
  format: z.object({ duration: z.coerce.number().optional().catch(undefined), tags: Tags }).catch({ tags: {} }),
})

/** What is in a video. */
export interface VideoFacts {
  /** As displayed: turned, and with square pixels. */
  readonly width: number
  readonly height: number
  readonly durationMs: number
  readonly framesPerSecond: number
  readonly video: { readonly index: number; readonly codec: string; readonly format: string }
  readonly audio: { readonly index: number; readonly codec: string } | undefined
  /** What the file says of itself, names in lower case. */
  readonly tags: Readonly<Record<string, string>>
}

/** Reads the header of a video. Throws a MediaError for a file without one. */
export async function probe(ffprobe: string, path: string, mime: string, signal: AbortSignal): Promise<VideoFacts> {
  const args = ['-v', 'error', '-of', 'json', '-show_format', '-show_streams', ...input(path, mime)]
  const printed = await runTool(ffprobe, { args, signal, seconds: 30 })
  const { streams, format } = Probed.parse(JSON.parse(printed))
  const video = streams.find((one) => one.codec_type === 'video' && one.disposition.attached_pic !== 1)
  if (!video || video.width <= 0 || video.height <= 0)
    throw new MediaError('unsupported', 'There is no moving picture in this file.')
  if (video.width * video.height > maxPixels)
    throw new MediaError('too_large', 'The frames of this video are too large to be shown.')
  const audio = streams.find((one) => one.codec_type === 'audio')
  const seconds = format.duration ?? 0
  return {
    ...displayed(video),
    durationMs: Math.round(Math.min(Math.max(seconds, 0), MOST_SECONDS) * 1000),
    framesPerSecond: ratio(video.avg_frame_rate, '/') ?? 0,
    video: { index: video.index, codec: video.codec_name, format: video.pix_fmt },
    audio: audio && { index: audio.index, codec: audio.codec_name },
    tags: lowerCased({ ...video.tags, ...format.tags }),
  }
}

/** A column of the database ends there, and nobody filmed for three weeks. */
const MOST_SECONDS = 2_000_000

function displayed(stream: Stream): { width: number; height: number } {
  const width = Math.max(1, Math.round(stream.width * (ratio(stream.sample_aspect_ratio, ':') ?? 1)))
  const turned = stream.side_data_list.flatMap((one) => Rotated.safeParse(one).data?.rotation ?? [])
  const degrees = turned[0] ?? Number(stream.tags['rotate'] ?? 0)
  return Math.abs(degrees) % 180 === 90 ? { width: stream.height, height: width } : { width, height: stream.height }
}

function ratio(text: string, between: string): number | undefined {
  const [above = NaN, below = NaN] = text.split(between).map(Number)
  const value = above / below
  return value > 0 && Number.isFinite(value) ? value : undefined
}

const lowerCased = (tags: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(tags).map(([name, value]) => [name.toLowerCase(), value]))
