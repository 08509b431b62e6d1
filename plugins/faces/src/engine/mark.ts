import type { Similarity } from './align.ts'
import { type Box, grown } from './box.ts'
import { lookAtEach } from './look-at-each.ts'
import type { Landmarks } from './manifest.ts'
import type { Network } from './network.ts'
import type { Pixels } from './picture.ts'
import { type Five, fiveOf68, mapFive, type Point } from './points.ts'
import { fiveOf } from './read-boxes.ts'

/** Finds the five points of each face in its box, in pixels of the picture. */
export async function mark(
  network: Network,
  landmarks: Landmarks,
  picture: Pixels,
  boxes: readonly Box[],
): Promise<Five[]> {
  const { input } = landmarks
  const [columns, rows] = input.size
  const cuts = boxes.map((box) => cutAround(grown(box, landmarks.around), input.size))
  const said = await lookAtEach(network, input, picture, cuts)
  return cuts.map(({ a, dx, dy }, n) => {
    const numbers = said[n] ?? new Float32Array()
    const five = landmarks.points === 'five' ? fiveOf(numbers) : fiveOf68(pairs(numbers))
    return mapFive(five, ([x, y]) => [dx + x * a * columns, dy + y * a * rows])
  })
}

/** The box keeps its shape, in the middle of the cut-out. */
function cutAround({ x, y, w, h }: Box, [columns, rows]: readonly [number, number]): Similarity {
  const side = Math.max(w / columns, h / rows)
  return { a: side, b: 0, dx: x + w / 2 - (side * columns) / 2, dy: y + h / 2 - (side * rows) / 2 }
}

const pairs = (numbers: Float32Array): Point[] =>
  Array.from({ length: numbers.length / 2 }, (_, n) => [numbers[n * 2] ?? 0, numbers[n * 2 + 1] ?? 0])
