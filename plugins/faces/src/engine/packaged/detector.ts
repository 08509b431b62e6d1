import { createGraph, type Graph, type Value } from '../onnx/graph.ts'
import { convolve, convolveEach, number, type Scale, slice } from './layers.ts'
import type { Weight, Weights } from './weights.ts'

export const DETECTOR_SIDE = 512
const BOXES = 5118
/** Of the batch normalisations this network was trained with. */
const EPSILON = 0.0010000000474974513
/** Layers of the MobileNet that halve the picture. */
const HALVING = new Set([2, 4, 6, 12])
/** Which of its layers the finest boxes come from. */
const FINE = 11

/** A single-shot detector on a MobileNet: boxes as fractions (left, top, right, bottom), and how sure each is. */
export function writeDetector(weights: Weights): Uint8Array {
  const graph = createGraph('face detector')
  const relu6 = (value: Value) => graph.node('Clip', [value, number(graph, 0), number(graph, 6)])
  const pointwise = (from: Value, name: string, stride = 1) =>
    relu6(
      convolve(graph, from, weights(`${name}_pointwise/weights`), {
        stride,
        bias: weights(`${name}_pointwise/convolution_bn_offset`).values,
      }),
    )

  let value = pointwise(graph.input('picture', [1, 3, DETECTOR_SIDE, DETECTOR_SIDE]), 'MobilenetV1/Conv2d_0', 2)
  let fine = value
  for (let layer = 1; layer <= 13; layer++) {
    const name = `MobilenetV1/Conv2d_${layer}`
    const filters = weights(`${name}_depthwise/depthwise_weights`)
    const scale = normalisation(weights, `${name}_depthwise/BatchNorm`)
    value = pointwise(relu6(convolveEach(graph, value, filters, HALVING.has(layer) ? 2 : 1, scale)), name)
    if (layer === FINE) fine = value
  }

  const levels = [fine, value]
  for (let layer = 0; layer < 8; layer++) {
    value = pointwise(value, `Prediction/Conv2d_${layer}`, layer % 2 === 0 ? 1 : 2)
    if (layer % 2 === 1) levels.push(value)
  }
  const predict = (kind: string, length: number) =>
    graph.node(
      'Concat',
      levels.map((level, n) => {
        const name = `Prediction/BoxPredictor_${n}/${kind}`
        const found = convolve(graph, level, weights(`${name}/weights`), { bias: weights(`${name}/biases`).values })
        const lastly = graph.node('Transpose', [found], { perm: [0, 2, 3, 1] })
        return graph.node('Reshape', [lastly, graph.integers([1, -1, length])])
      }),
      { axis: 1 },
    )

  const scores = graph.node('Sigmoid', [slice(graph, predict('ClassPredictor', 3), 1, 2)])
  graph.output('boxes', boxes(graph, predict('BoxEncodingPredictor', 4), weights('Output/extra_dim')), [1, BOXES, 4])
  graph.output('scores', scores, [1, BOXES, 1])
  return graph.file()
}

function normalisation(weights: Weights, name: string): Scale {
  const [gamma, beta, mean, variance] = ['gamma', 'beta', 'moving_mean', 'moving_variance'].map(
    (part) => weights(`${name}/${part}`).values,
  )
  const by = Float32Array.from(gamma ?? [], (value, n) => value / Math.sqrt((variance?.[n] ?? 0) + EPSILON))
  return { by, plus: by.map((value, n) => (beta?.[n] ?? 0) - (mean?.[n] ?? 0) * value) }
}

/** What the network says is relative to boxes of fixed places, each (top, left, bottom, right). */
function boxes(graph: Graph, predicted: Value, { values }: Weight): Value {
  const sizes = new Float32Array(BOXES * 2)
  const centres = new Float32Array(BOXES * 2)
  for (let box = 0; box < BOXES; box++)
    for (let axis = 0; axis < 2; axis++) {
      const [low = 0, high = 0] = [values[box * 4 + axis], values[box * 4 + 2 + axis]]
      sizes[box * 2 + axis] = high - low
      centres[box * 2 + axis] = (low + high) / 2
    }
  const size = graph.constant(sizes, [1, BOXES, 2])
  const scaled = (value: Value, by: number) => graph.node('Mul', [value, number(graph, by)])
  const moved = graph.node('Mul', [scaled(slice(graph, predicted, 0, 2), 1 / 10), size])
  const centre = graph.node('Add', [moved, graph.constant(centres, [1, BOXES, 2])])
  const grown = graph.node('Exp', [scaled(slice(graph, predicted, 2, 4), 1 / 5)])
  const half = scaled(graph.node('Mul', [grown, size]), 1 / 2)
  const corners = graph.node('Concat', [graph.node('Sub', [centre, half]), graph.node('Add', [centre, half])], {
    axis: 2,
  })
  return graph.node('Gather', [corners, graph.integers([1, 0, 3, 2])], { axis: 2 })
}
