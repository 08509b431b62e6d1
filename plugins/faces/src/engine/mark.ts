import type { Similarity } from './align.ts'
import { type Box, grown } from './box.ts'
import type { Landmarks } from './manifest.ts'
import type { Network } from './network.ts'
import type { Pixels } from './picture.ts'
import { type Five, fiveOf68, mapFive, type Point } from './points.ts'
import { fiveOf } from './read-boxes.ts'
import { cutOut } from './tensor.ts'

/** Finds the five points of a face in its box, in pixels of the picture. */
export async function mark(network: Network, landmarks: Landmarks, picture: Pixels, box: Box): Promise<Five> {
  const [columns, rows] = landmarks.input.size
  const { x, y, w, h } = grown(box, landmarks.around)
  const side = Math.max(w / columns, h / rows)
  // The box keeps its shape, in the middle of the cut-out.
  const cut: Similarity = {
    a: side,
    b: 0,
    dx: x + w / 2 - (side * columns) / 2,
    dy: y + h / 2 - (side * rows) / 2,
  }
  const [numbers = new Float32Array()] = (await network.run(cutOut(picture, cut, landmarks.input))).values()
  const five = landmarks.points === 'five' ? fiveOf(numbers) : fiveOf68(pairs(numbers))
  return mapFive(five, ([px, py]) => [cut.dx + px * side * columns, cut.dy + py * side * rows])
}

const pairs = (numbers: Float32Array): Point[] =>
  Array.from({ length: numbers.length / 2 }, (_, n) => [numbers[n * 2] ?? 0, numbers[n * 2 + 1] ?? 0])
