import type { Input } from './manifest.ts'

/** What a network takes: its numbers, and how they lie. */
export interface Tensor {
  readonly data: Float32Array
  readonly dims: readonly number[]
}

/** Red, green, blue of one pixel after the other, 0 to 255: of a picture, or between its pixels. */
export type Colours = Uint8Array | Float32Array

/** How much of red, green and blue is in grey. */
const GREY = [0.299, 0.587, 0.114] as const

/** Pictures that have the network's size already, as it wants them. */
export function tensorOf(pictures: readonly Colours[], input: Input): Tensor {
  const [width, height] = input.size
  const channels = input.colours === 'grey' ? 1 : 3
  const length = width * height * channels
  const data = new Float32Array(length * pictures.length)
  pictures.forEach((colours, n) => {
    const into = data.subarray(n * length, (n + 1) * length)
    if (input.colours === 'grey') writeGrey(colours, input, into)
    else writeColours(colours, input, into)
  })
  const count = pictures.length
  return { data, dims: input.layout === 'NHWC' ? [count, height, width, channels] : [count, channels, height, width] }
}

function writeColours(colours: Colours, { layout, colours: order, mean, std }: Input, into: Float32Array): void {
  const [step, apart] = layout === 'NHWC' ? [3, 1] : [1, into.length / 3]
  const [reds, greens, blues] = order === 'BGR' ? [2 * apart, apart, 0] : [0, apart, 2 * apart]
  const [m0, m1, m2] = [of(mean, 0, 0), of(mean, 1, 0), of(mean, 2, 0)]
  const [s0, s1, s2] = [1 / of(std, 0, 1), 1 / of(std, 1, 1), 1 / of(std, 2, 1)]
  for (let from = 0, to = 0; from < colours.length; from += 3, to += step) {
    into[to + reds] = ((colours[from] ?? 0) - m0) * s0
    into[to + greens] = ((colours[from + 1] ?? 0) - m1) * s1
    into[to + blues] = ((colours[from + 2] ?? 0) - m2) * s2
  }
}

function writeGrey(colours: Colours, { mean, std }: Input, into: Float32Array): void {
  const [m, s] = [of(mean, 0, 0), 1 / of(std, 0, 1)]
  const [r, g, b] = GREY
  for (let to = 0, from = 0; to < into.length; to++, from += 3)
    into[to] = ((colours[from] ?? 0) * r + (colours[from + 1] ?? 0) * g + (colours[from + 2] ?? 0) * b - m) * s
}

/** One number stands for all colours. */
const of = (each: readonly number[], colour: number, otherwise: number) => each[colour] ?? each[0] ?? otherwise
