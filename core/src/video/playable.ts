import type { VideoFacts } from './probe.ts'

/** What every current browser plays in an MP4 file. */
const MP4 = { video: ['h264'], audio: ['aac', 'mp3'] }
const WEBM = { video: ['vp8', 'vp9', 'av1'], audio: ['vorbis', 'opus'] }
const FORMATS = ['yuv420p', 'yuvj420p']

const has = ({ video, audio }: VideoFacts, known: typeof MP4): { video: boolean; audio: boolean } => ({
  video: known.video.includes(video.codec) && FORMATS.includes(video.format),
  audio: !audio || known.audio.includes(audio.codec),
})

/** Whether browsers play the file as it is. MOV files not even with the right codecs: Firefox refuses them. */
export function isPlayable(facts: VideoFacts, mime: string): boolean {
  const known = mime === 'video/mp4' ? MP4 : mime === 'video/webm' ? WEBM : undefined
  if (!known) return false
  const { video, audio } = has(facts, known)
  return video && audio
}

const LONG_SIDE = 1920
const SHORT_SIDE = 1080
const MOST_FRAMES = 60

/** How ffmpeg makes an MP4 of a video: what fits is copied, the rest is encoded anew. It says nothing of its origin. */
export function playableArgs(facts: VideoFacts, out: string): string[] {
  const fits = has(facts, MP4)
  return [
    ...['-map', `0:${facts.video.index}`, ...(fits.video ? ['-c:v', 'copy'] : encoded(facts))],
    ...(facts.audio ? ['-map', `0:${facts.audio.index}`] : []),
    ...(fits.audio ? ['-c:a', 'copy'] : ['-c:a', 'aac', '-b:a', '160k', '-ac', '2']),
    ...['-sn', '-dn', '-map_metadata', '-1', '-map_chapters', '-1', '-max_muxing_queue_size', '4096'],
    ...['-movflags', '+faststart', '-f', 'mp4', '-y', `file:${out}`],
  ]
}

function encoded({ width, height, framesPerSecond }: VideoFacts): string[] {
  const [long, short] = [Math.max(width, height), Math.min(width, height)]
  const scale = Math.min(1, LONG_SIDE / long, SHORT_SIDE / short)
  // The codec takes pairs of pixels.
  const side = (pixels: number) => Math.max(2, Math.floor((pixels * scale) / 2) * 2)
  const rate = framesPerSecond > MOST_FRAMES ? [`fps=${MOST_FRAMES}`] : []
  const filters = [...rate, `scale=${side(width)}:${side(height)}`, 'setsar=1', 'format=yuv420p']
  return [
    ...['-vf', filters.join(','), '-c:v', 'libx264', '-preset', 'veryfast', '-crf', '23', '-profile:v', 'high'],
    ...['-maxrate', '10M', '-bufsize', '20M', '-threads', '2'],
  ]
}
