import { bestOf, type Box, within } from './box.ts'
import type { Detector } from './manifest.ts'
import type { Network } from './network.ts'
import { fitted, type Pixels } from './picture.ts'
import { type Five, mapFive } from './points.ts'
import { readBoxes } from './read-boxes.ts'
import { tensorOf } from './tensor.ts'

/** A face that was found, in pixels of the picture. */
export interface Detected extends Box {
  readonly score: number
  readonly points?: Five
}

/** Smaller ones say nothing about who it is. */
const LEAST_SIDE = 16

export async function detect(network: Network, detector: Detector, picture: Pixels): Promise<Detected[]> {
  const { pixels, scale } = await fitted(picture, detector)
  const found = readBoxes(await network.run(tensorOf([pixels.data], detector.input)), detector)
  const [across, down] = scale
  return bestOf(found, detector.overlap)
    .map(({ x, y, w, h, score, points }) => ({
      ...within({ x: x * across, y: y * down, w: w * across, h: h * down }, picture.width, picture.height),
      score,
      ...(points && { points: mapFive(points, ([px, py]) => [px * across, py * down]) }),
    }))
    .filter(({ w, h }) => Math.min(w, h) >= LEAST_SIDE)
}
