import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Box } from '../dist/src/engine/box.js'
import type { ManifestText } from '../dist/src/engine/manifest.js'
import { createGraph } from '../dist/src/engine/onnx/graph.js'

const SIDE = 64
const STRIDE = 16
const CELLS = (SIDE / STRIDE) ** 2
const FACE = 32
const LENGTH = 16

/** A detector that always sees one face, in this box, told as SCRFD does; an embedder of some sums of the pixels. */
export async function writeTinyModels(folder: string, { x, y, w, h }: Box): Promise<void> {
  const detector = createGraph('detector')
  detector.input('input', [1, SIDE, SIDE, 3])
  // The first cell's place is the corner of the picture, from which all is told in strides.
  const first = (numbers: readonly number[]) => {
    const all = new Float32Array(CELLS * numbers.length)
    all.set(numbers)
    return all
  }
  const steps = (fraction: number) => (fraction * SIDE) / STRIDE
  const points = [
    [x + w * 0.3, y + h * 0.4],
    [x + w * 0.7, y + h * 0.4],
    [x + w * 0.5, y + h * 0.6],
    [x + w * 0.35, y + h * 0.8],
    [x + w * 0.65, y + h * 0.8],
  ]
  const outputs = {
    scores: first([0.9]),
    boxes: first([-steps(x), -steps(y), steps(x + w), steps(y + h)]),
    points: first(points.flat().map(steps)),
  }
  for (const [name, values] of Object.entries(outputs)) {
    const shape = [CELLS, values.length / CELLS]
    detector.output(name, detector.constant(values, shape), shape)
  }

  const embedder = createGraph('embedder')
  const pixels = embedder.input('input', [1, FACE, FACE, 3])
  const count = FACE * FACE * 3
  const flat = embedder.node('Reshape', [pixels, embedder.integers([1, count])])
  const weights = Float32Array.from({ length: count * LENGTH }, (_, n) => Math.sin(n))
  const vector = embedder.node('MatMul', [flat, embedder.constant(weights, [count, LENGTH])])
  embedder.output('vector', vector, [1, LENGTH])

  const manifest: ManifestText = {
    id: 'tiny',
    detector: {
      file: 'detector.onnx',
      input: { size: [SIDE, SIDE], layout: 'NHWC', colours: 'BGR' },
      fit: 'stretch',
      boxes: { kind: 'scrfd', strides: [STRIDE], anchors: 1 },
    },
    embedder: {
      file: 'embedder.onnx',
      input: { size: [FACE, FACE], layout: 'NHWC', colours: 'BGR' },
      length: LENGTH,
      align: 'arcface',
    },
    distances: { sure: 0.1, same: 0.2, suggest: 0.3 },
  }
  await writeFile(path.join(folder, 'detector.onnx'), detector.file())
  await writeFile(path.join(folder, 'embedder.onnx'), embedder.file())
  await writeFile(path.join(folder, 'manifest.json'), JSON.stringify(manifest))
}
