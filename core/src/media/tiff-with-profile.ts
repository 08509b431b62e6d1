import { tiffDirectory, tiffHeader, tiffType } from './tiff-directory.ts'

/**
 * Plain pixels as an uncompressed TIFF that carries their colour profile: the only way to tell sharp what the colours
 * of raw pixels mean, so that it can convert them.
 */
export function tiffWithProfile(rgb: Buffer, width: number, height: number, profile: Buffer): Buffer {
  const { short, long, bytes } = tiffType
  const bits = Buffer.from([8, 0, 8, 0, 8, 0])
  const pixelsAt = 8
  const bitsAt = pixelsAt + rgb.length
  const profileAt = bitsAt + bits.length
  const directory = tiffDirectory([
    [256, long, 1, width],
    [257, long, 1, height],
    [258, short, 3, bitsAt],
    [259, short, 1, 1], // not compressed
    [262, short, 1, 2], // red, green, blue
    [273, long, 1, pixelsAt],
    [277, short, 1, 3],
    [278, long, 1, height],
    [279, long, 1, rgb.length],
    [284, short, 1, 1], // interleaved
    [34675, bytes, profile.length, profileAt],
  ])
  return Buffer.concat([tiffHeader(profileAt + profile.length), rgb, bits, profile, directory])
}
