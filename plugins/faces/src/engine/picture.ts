import sharp from 'sharp'
import type { Box } from './box.ts'
import type { Detector } from './manifest.ts'

/** Red, green, blue of each pixel, row by row. */
export interface Pixels {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

/** More is decoded no further: photos come as previews. */
const MOST_PIXELS = 64_000_000

export async function decode(picture: Uint8Array): Promise<Pixels> {
  const { data, info } = await sharp(picture, { limitInputPixels: MOST_PIXELS })
    .autoOrient()
    .flatten()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  if (info.channels === 3) return { data, width: info.width, height: info.height }
  // A grey picture has one number for each pixel.
  const colours = new Uint8Array(info.width * info.height * 3)
  for (let at = 0; at < colours.length; at++) colours[at] = data[Math.floor(at / 3) * info.channels] ?? 0
  return { data: colours, width: info.width, height: info.height }
}

/** The picture in the detector's size, and how many of its pixels one of the detector's is. */
export interface Fitted {
  readonly pixels: Pixels
  readonly scale: readonly [x: number, y: number]
}

export async function fitted({ data, width, height }: Pixels, { input, fit }: Detector): Promise<Fitted> {
  const [columns, rows] = input.size
  const least = Math.max(width / columns, height / rows)
  const [w, h] =
    fit === 'stretch' ? input.size : [Math.max(1, Math.round(width / least)), Math.max(1, Math.round(height / least))]
  const small = await sharp(data, { raw: { width, height, channels: 3 } })
    .resize(w, h, { fit: 'fill', kernel: 'linear' })
    .raw()
    .toBuffer()
  return { pixels: onBlack(small, [w, h], [columns, rows]), scale: [width / w, height / h] }
}

/** A picture in the corner of a black one. */
function onBlack(data: Uint8Array, [w, h]: Size, [width, height]: Size): Pixels {
  const black = new Uint8Array(width * height * 3)
  for (let row = 0; row < h; row++) black.set(data.subarray(row * w * 3, (row + 1) * w * 3), row * width * 3)
  return { data: black, width, height }
}

type Size = readonly [width: number, height: number]

/** A part of a picture, its edges moved to whole pixels; at least one of them. */
export function part({ data, width, height }: Pixels, { x, y, w, h }: Box): Pixels {
  const [left, top] = [Math.min(width - 1, Math.floor(x)), Math.min(height - 1, Math.floor(y))]
  const [columns, rows] = [
    Math.max(1, Math.min(width - left, Math.ceil(w))),
    Math.max(1, Math.min(height - top, Math.ceil(h))),
  ]
  const cut = new Uint8Array(columns * rows * 3)
  for (let row = 0; row < rows; row++) {
    const from = ((top + row) * width + left) * 3
    cut.set(data.subarray(from, from + columns * 3), row * columns * 3)
  }
  return { data: cut, width: columns, height: rows }
}
