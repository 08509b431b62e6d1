import type { Graph, Value } from '../onnx/graph.ts'
import type { Weight } from './weights.ts'

/** What is multiplied with and added to what a convolution gives, for each of its channels. */
export interface Scale {
  readonly by: Float32Array
  readonly plus: Float32Array
}

interface Convolution {
  readonly stride?: number
  readonly padding?: 'SAME_UPPER' | 'VALID'
  readonly scale?: Scale
  readonly bias?: Float32Array
}

/** A convolution of weights that lie as height, width, from, to; what follows it and is linear becomes part of it. */
export function convolve(
  graph: Graph,
  from: Value,
  { values, shape }: Weight,
  { stride = 1, padding = 'SAME_UPPER', scale, bias }: Convolution,
): Value {
  const [height = 1, width = 1, channels = 1, to = 1] = shape
  const turned = new Float32Array(values.length)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let c = 0; c < channels; c++)
        for (let t = 0; t < to; t++)
          turned[((t * channels + c) * height + y) * width + x] =
            (values[((y * width + x) * channels + c) * to + t] ?? 0) * (scale?.by[t] ?? 1)
  const offset = Float32Array.from(
    { length: to },
    (_, t) => (bias?.[t] ?? 0) * (scale?.by[t] ?? 1) + (scale?.plus[t] ?? 0),
  )
  return graph.node(
    'Conv',
    [from, graph.constant(turned, [to, channels, height, width]), graph.constant(offset, [to])],
    { kernel_shape: [height, width], strides: [stride, stride], auto_pad: padding },
  )
}

/** The same of each channel by itself. */
export function convolveEach(
  graph: Graph,
  from: Value,
  { values, shape }: Weight,
  stride: number,
  scale?: Scale,
): Value {
  const [height = 1, width = 1, channels = 1] = shape
  const turned = new Float32Array(values.length)
  for (let at = 0; at < height * width; at++)
    for (let c = 0; c < channels; c++)
      turned[c * height * width + at] = (values[at * channels + c] ?? 0) * (scale?.by[c] ?? 1)
  return graph.node(
    'Conv',
    [
      from,
      graph.constant(turned, [channels, 1, height, width]),
      graph.constant(scale?.plus ?? new Float32Array(channels), [channels]),
    ],
    { kernel_shape: [height, width], strides: [stride, stride], auto_pad: 'SAME_UPPER', group: channels },
  )
}

export const number = (graph: Graph, value: number): Value => graph.constant(Float32Array.of(value), [])

/** From `begin` to before `end` along the last of three axes. */
export const slice = (graph: Graph, from: Value, begin: number, end: number): Value =>
  graph.node('Slice', [from, graph.integers([begin]), graph.integers([end]), graph.integers([2])])
