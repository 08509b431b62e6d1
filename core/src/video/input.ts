import { maxPixels } from '../media/sizes.ts'

/**
 * How ffmpeg and ffprobe are given a file. The form it has is said, not guessed: a playlist that is called a video would
 * have them open other files and addresses.
 */
export const input = (path: string, mime: string): string[] => [
  ...['-protocol_whitelist', 'file', '-max_pixels', String(maxPixels)],
  ...['-f', mime === 'video/webm' ? 'matroska' : 'mov', '-i', `file:${path}`],
]
