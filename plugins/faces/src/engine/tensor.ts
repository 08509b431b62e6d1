import type { Similarity } from './align.ts'
import type { Input } from './manifest.ts'
import type { Pixels } from './picture.ts'

/** What a network takes: its numbers, and how they lie. */
export interface Tensor {
  readonly data: Float32Array
  readonly dims: readonly number[]
}

/** How much of red, green and blue is in grey. */
const GREY = [0.299, 0.587, 0.114] as const
/** More samples of one place show nothing that fewer do not. */
const MOST_SAMPLES = 6

/** Pixels that have the network's size already. */
export function tensorOf({ data, width, height }: Pixels, input: Input): Tensor {
  const put = writer(input)
  for (let at = 0, from = 0; at < width * height; at++, from += 3)
    put(at, data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0)
  return put.tensor
}

/**
 * Cuts a face out as the network wants it. Where a pixel of the cut-out covers several of the picture it is their mean;
 * what is outside of the picture is black.
 */
export function cutOut({ data, width, height }: Pixels, { a, b, dx, dy }: Similarity, input: Input): Tensor {
  const put = writer(input)
  const [columns, rows] = input.size
  const samples = Math.min(MOST_SAMPLES, Math.max(1, Math.round(Math.hypot(a, b))))
  const share = 1 / (samples * samples)
  for (let row = 0, at = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, at++) {
      let [red, green, blue] = [0, 0, 0]
      for (let sample = 0; sample < samples * samples; sample++) {
        const x = column + ((sample % samples) + 0.5) / samples
        const y = row + (Math.floor(sample / samples) + 0.5) / samples
        const px = a * x - b * y + dx - 0.5
        const py = b * x + a * y + dy - 0.5
        const left = Math.floor(px)
        const top = Math.floor(py)
        if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue
        const [u, v] = [px - left, py - top]
        const from = (top * width + left) * 3
        const below = from + width * 3
        const [nw, ne, sw, se] = [(1 - u) * (1 - v), u * (1 - v), (1 - u) * v, u * v]
        red += at4(data, from, below, nw, ne, sw, se)
        green += at4(data, from + 1, below + 1, nw, ne, sw, se)
        blue += at4(data, from + 2, below + 2, nw, ne, sw, se)
      }
      put(at, red * share, green * share, blue * share)
    }
  }
  return put.tensor
}

function at4(data: Uint8Array, from: number, below: number, nw: number, ne: number, sw: number, se: number): number {
  return (data[from] ?? 0) * nw + (data[from + 3] ?? 0) * ne + (data[below] ?? 0) * sw + (data[below + 3] ?? 0) * se
}

/** Puts one pixel after the other where the network wants its colours, as large as it wants them. */
function writer({ size, layout, colours, mean, std }: Input) {
  const [width, height] = size
  const channels = colours === 'grey' ? 1 : 3
  const last = layout === 'NHWC'
  const data = new Float32Array(width * height * channels)
  const tensor: Tensor = { data, dims: last ? [1, height, width, channels] : [1, channels, height, width] }
  const m = (n: number) => mean[n] ?? mean[0] ?? 0
  const s = (n: number) => 1 / (std[n] ?? std[0] ?? 1)
  const [m0, m1, m2, s0, s1, s2] = [m(0), m(1), m(2), s(0), s(1), s(2)]
  if (colours === 'grey') {
    const grey = (at: number, red: number, green: number, blue: number) => {
      data[at] = (red * GREY[0] + green * GREY[1] + blue * GREY[2] - m0) * s0
    }
    return Object.assign(grey, { tensor })
  }
  const [step, apart] = last ? [3, 1] : [1, width * height]
  const [reds, greens, blues] = colours === 'BGR' ? [2 * apart, apart, 0] : [0, apart, 2 * apart]
  const coloured = (at: number, red: number, green: number, blue: number) => {
    const to = at * step
    data[to + reds] = (red - m0) * s0
    data[to + greens] = (green - m1) * s1
    data[to + blues] = (blue - m2) * s2
  }
  return Object.assign(coloured, { tensor })
}
