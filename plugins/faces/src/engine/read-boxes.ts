import type { Detected } from './detect.ts'
import type { Detector } from './manifest.ts'
import { type Five, mapFive, type Point } from './points.ts'

type Outputs = ReadonlyMap<string, Float32Array>
type Scrfd = Extract<Detector['boxes'], { kind: 'scrfd' }>
type Corners = Extract<Detector['boxes'], { kind: 'corners' }>

/** What a detector says as boxes in its own pixels, those that are sure enough. */
export const readBoxes = (outputs: Outputs, detector: Detector): Detected[] =>
  detector.boxes.kind === 'scrfd'
    ? scrfd(outputs, detector, detector.boxes)
    : corners(outputs, detector, detector.boxes)

function corners(outputs: Outputs, { input, score: least }: Detector, { boxes, scores, ...how }: Corners): Detected[] {
  const places = required(outputs, boxes)
  const sureness = required(outputs, scores)
  const count = places.length / 4
  const classes = sureness.length / count
  const [width, height] = how.unit === 'fraction' ? input.size : [1, 1]
  const found: Detected[] = []
  for (let n = 0; n < count; n++) {
    const score = sureness[n * classes + how.class] ?? 0
    if (score < least) continue
    const [left = 0, top = 0, right = 0, bottom = 0] = places.subarray(n * 4, n * 4 + 4)
    found.push({ x: left * width, y: top * height, w: (right - left) * width, h: (bottom - top) * height, score })
  }
  return found
}

/** Distances from a grid of places, of several sizes: first all scores, then all boxes, then all points. */
function scrfd(outputs: Outputs, { input, score: least }: Detector, { strides, anchors, points }: Scrfd): Detected[] {
  const all = [...outputs.values()]
  if (all.length !== strides.length * (points ? 3 : 2))
    throw new Error(`The detector has ${all.length} outputs, and its manifest tells of other ones. Mend boxes there.`)
  const found: Detected[] = []
  strides.forEach((stride, level) => {
    const [scores, boxes, marks] = [0, 1, 2].map((kind) => all[kind * strides.length + level])
    const columns = Math.ceil(input.size[0] / stride)
    for (let n = 0; n < (scores?.length ?? 0); n++) {
      const score = scores?.[n] ?? 0
      if (score < least) continue
      const place = Math.floor(n / anchors)
      const [x, y] = [(place % columns) * stride, Math.floor(place / columns) * stride]
      const [left = 0, top = 0, right = 0, bottom = 0] = boxes?.subarray(n * 4, n * 4 + 4) ?? []
      const box = { x: x - left * stride, y: y - top * stride, w: (left + right) * stride, h: (top + bottom) * stride }
      const five = marks && fiveOf(marks.subarray(n * 10, n * 10 + 10))
      found.push({
        ...box,
        score,
        ...(five && { points: mapFive(five, ([dx, dy]) => [x + dx * stride, y + dy * stride]) }),
      })
    }
  })
  return found
}

/** Ten numbers as five points. */
export function fiveOf(numbers: Float32Array): Five {
  const at = (n: number): Point => [numbers[n * 2] ?? 0, numbers[n * 2 + 1] ?? 0]
  return [at(0), at(1), at(2), at(3), at(4)]
}

export function required(outputs: Outputs, name: string): Float32Array {
  const output = outputs.get(name)
  if (output) return output
  throw new Error(
    `The network says nothing called “${name}”, only ${[...outputs.keys()].join(', ')}. Mend the manifest of its model folder.`,
  )
}
