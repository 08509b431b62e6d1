import { createGraph, type Graph, type Value } from '../onnx/graph.ts'
import { convolve } from './layers.ts'
import type { Weights } from './weights.ts'

export const EMBEDDER_SIDE = 150
export const EMBEDDING = 128

/** Blocks in order: how many channels, and how each comes by them. */
const BLOCKS = [
  ...['conv32_1', 'conv32_2', 'conv32_3'],
  ...['conv64_down', 'conv64_1', 'conv64_2', 'conv64_3'],
  ...['conv128_down', 'conv128_1', 'conv128_2'],
  ...['conv256_down', 'conv256_1', 'conv256_2', 'conv256_down_out'],
]
/** The picture's sides there are uneven: what the convolution gives is one row and column short. */
const SHORT = new Set(['conv256_down', 'conv256_down_out'])
/** Channels that what goes past the block lacks. */
const LACKING: Readonly<Record<string, number>> = { conv64_down: 32, conv128_down: 64, conv256_down: 128 }

/** A residual network of 29 layers: 128 numbers of an aligned face. */
export function writeEmbedder(weights: Weights): Uint8Array {
  const graph = createGraph('face embedder')
  const layer = (from: Value, name: string, stride = 1, padding: 'SAME_UPPER' | 'VALID' = 'SAME_UPPER') =>
    convolve(graph, from, weights(`${name}/conv/filters`), {
      stride,
      padding,
      bias: weights(`${name}/conv/bias`).values,
      scale: { by: weights(`${name}/scale/weights`).values, plus: weights(`${name}/scale/biases`).values },
    })
  const relu = (value: Value) => graph.node('Relu', [value])
  const block = (from: Value, name: string) => {
    if (!name.includes('down')) {
      const through = layer(relu(layer(from, `${name}/conv1`)), `${name}/conv2`)
      return relu(graph.node('Add', [through, from]))
    }
    const through = layer(relu(layer(from, `${name}/conv1`, 2, 'VALID')), `${name}/conv2`)
    const past = graph.node('AveragePool', [from], { kernel_shape: [2, 2], strides: [2, 2] })
    const whole = SHORT.has(name) ? pad(graph, through, [0, 1, 1]) : through
    const lacking = LACKING[name] ?? 0
    return relu(graph.node('Add', [lacking ? pad(graph, past, [lacking, 0, 0]) : past, whole]))
  }

  const face = graph.input('faces', ['count', 3, EMBEDDER_SIDE, EMBEDDER_SIDE])
  const first = relu(layer(face, 'conv32_down', 2, 'VALID'))
  let value = graph.node('MaxPool', [first], { kernel_shape: [3, 3], strides: [2, 2] })
  for (const name of BLOCKS) value = block(value, name)
  const flat = graph.node('Flatten', [graph.node('GlobalAveragePool', [value])])
  const { values, shape } = weights('fc')
  graph.output('embedding', graph.node('MatMul', [flat, graph.constant(values, shape)]), ['count', EMBEDDING])
  return graph.file()
}

/** Zeros after the channels, rows and columns. */
const pad = (graph: Graph, value: Value, after: readonly [number, number, number]): Value =>
  graph.node('Pad', [value, graph.integers([0, 0, 0, 0, 0, ...after])])
