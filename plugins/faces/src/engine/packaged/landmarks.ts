import { createGraph, type Value } from '../onnx/graph.ts'
import { convolve, convolveEach } from './layers.ts'
import type { Weights } from './weights.ts'

export const LANDMARKS_SIDE = 112
export const LANDMARKS = 68

/** Four dense blocks of separable convolutions: 68 points as fractions of the cut-out face. */
export function writeLandmarks(weights: Weights): Uint8Array {
  const graph = createGraph('face landmarks')
  const relu = (...values: Value[]) =>
    graph.node('Relu', [values.reduce((sum, value) => graph.node('Add', [sum, value]))])
  const separable = (from: Value, name: string, stride: number) =>
    convolve(
      graph,
      convolveEach(graph, from, weights(`${name}/depthwise_filter`), stride),
      weights(`${name}/pointwise_filter`),
      { bias: weights(`${name}/bias`).values },
    )

  let value = graph.input('faces', ['count', 3, LANDMARKS_SIDE, LANDMARKS_SIDE])
  for (let block = 0; block < 4; block++) {
    const name = `dense${block}`
    const first =
      block === 0
        ? convolve(graph, value, weights(`${name}/conv0/filters`), {
            stride: 2,
            bias: weights(`${name}/conv0/bias`).values,
          })
        : separable(value, `${name}/conv0`, 2)
    const one = relu(first)
    const two = separable(one, `${name}/conv1`, 1)
    const three = separable(relu(one, two), `${name}/conv2`, 1)
    const four = separable(relu(one, two, three), `${name}/conv3`, 1)
    value = relu(one, two, three, four)
  }

  const pooled = graph.node('AveragePool', [value], { kernel_shape: [7, 7], strides: [2, 2] })
  const { values, shape } = weights('fc/weights')
  const bias = graph.constant(weights('fc/bias').values, [LANDMARKS * 2])
  const flat = graph.node('Flatten', [pooled])
  graph.output('points', graph.node('Gemm', [flat, graph.constant(values, shape), bias]), ['count', LANDMARKS * 2])
  return graph.file()
}
