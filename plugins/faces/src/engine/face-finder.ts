import { similarity } from './align.ts'
import { type Box, grown, overlap, within } from './box.ts'
import { detect, type Detected } from './detect.ts'
import type { Embedder } from './manifest.ts'
import { lookAtEach } from './look-at-each.ts'
import { mark } from './mark.ts'
import type { ModelSet } from './model-set.ts'
import { type Network, openNetwork } from './network.ts'
import { decode, part, type Pixels } from './picture.ts'
import { type Five, mapFive, TEMPLATES } from './points.ts'
import type { Runtime } from './runtime.ts'

/** A face on a picture; places are fractions of the picture's sides. */
export interface FoundFace {
  readonly box: Box
  readonly landmarks: readonly (readonly [x: number, y: number])[]
  /** How sure it is that this is a face, 0 to 1. */
  readonly score: number
  /** How well it is seen, 0 to 1: large, from the front. */
  readonly quality: number
  /** Of unit length. */
  readonly embedding: Float32Array
}

/** The networks of one model set, opened; for one thread. */
export interface FaceFinder {
  find(picture: Uint8Array): Promise<FoundFace[]>
  embed(picture: Uint8Array, box: Box): Promise<FoundFace | undefined>
  close(): Promise<void>
}

/** Faces at least this wide are seen as well as it gets, in pixels. */
const WELL_SEEN = 100

/** How much of a drawn box is looked at beyond each of its sides. */
const CLOSE_LOOK = 0.75
/** What a face that was found must share with the box that was drawn for it. */
const LEAST_OVERLAP = 0.2

export async function openFaceFinder(runtime: Runtime, { manifest, files }: ModelSet): Promise<FaceFinder> {
  const open = (name: string) => openNetwork(runtime, files.get(name) ?? name)
  const { detector, landmarks, embedder } = manifest
  const detecting = await open(detector.file)
  const marking = landmarks && (await open(landmarks.file))
  const embedding = await open(embedder.file)

  const pointsOf = async (picture: Pixels, faces: readonly Detected[]): Promise<readonly (Five | undefined)[]> =>
    landmarks && marking && faces.some(({ points }) => !points)
      ? mark(marking, landmarks, picture, faces)
      : faces.map(({ points }) => points)
  const complete = async (picture: Pixels, faces: readonly Detected[]): Promise<FoundFace[]> => {
    const points = await pointsOf(picture, faces)
    const marked = faces.flatMap((face, n) => (points[n] ? [{ face, points: points[n] }] : []))
    const embeddings = await embed(
      embedding,
      embedder,
      picture,
      marked.map((one) => one.points),
    )
    return marked.flatMap(({ face, points }, n) =>
      embeddings[n] ? [describe(picture, face, points, embeddings[n])] : [],
    )
  }

  return {
    async find(bytes) {
      const picture = await decode(bytes)
      return complete(picture, await detect(detecting, detector, picture))
    },
    async embed(bytes, box) {
      const picture = await decode(bytes)
      const drawn = drawnIn(picture, box)
      // Looked at closely, the detector finds most of those that it missed.
      const around = within(grown(drawn, CLOSE_LOOK), picture.width, picture.height)
      const near = await detect(detecting, detector, part(picture, around))
      const [best] = near
        .map((face) => moved(face, around))
        .filter((face) => overlap(face, drawn) > LEAST_OVERLAP)
        .sort((a, b) => overlap(b, drawn) - overlap(a, drawn))
      const [face] = await complete(picture, [best ?? drawn])
      return face
    },
    async close() {
      for (const network of [detecting, marking, embedding]) await network?.close()
    },
  }
}

async function embed(
  network: Network,
  { input, align, length }: Embedder,
  picture: Pixels,
  faces: readonly Five[],
): Promise<Float32Array[]> {
  const [columns, rows] = input.size
  const template = typeof align === 'string' ? TEMPLATES[align] : align
  const wanted = mapFive(template, ([x, y]) => [x * columns, y * rows])
  const vectors = await lookAtEach(
    network,
    input,
    picture,
    faces.map((points) => similarity(wanted, points)),
  )
  return vectors.map((vector) => unitOf(vector, length))
}

function unitOf(vector: Float32Array, length: number): Float32Array {
  if (vector.length !== length)
    throw new Error(
      `The embedder gives ${vector.length} numbers, not the ${length} of its manifest. Mend length there.`,
    )
  const size = Math.hypot(...vector)
  if (!Number.isFinite(size) || size === 0) throw new Error('The embedder gave no usable numbers for this face.')
  return vector.map((value) => value / size)
}

function describe({ width, height }: Pixels, face: Detected, points: Five, embedding: Float32Array): FoundFace {
  return {
    box: { x: face.x / width, y: face.y / height, w: face.w / width, h: face.h / height },
    landmarks: points.map(([x, y]) => [x / width, y / height]),
    score: face.score,
    quality: face.score * Math.min(1, face.w / WELL_SEEN) * frontal(points),
    embedding,
  }
}

const drawnIn = ({ width, height }: Pixels, { x, y, w, h }: Box): Detected => ({
  ...within({ x: x * width, y: y * height, w: w * width, h: h * height }, width, height),
  score: 1,
})

/** From a part of a picture to the picture. */
const moved = (face: Detected, { x, y }: Box): Detected => ({
  ...face,
  x: face.x + x,
  y: face.y + y,
  ...(face.points && { points: mapFive(face.points, ([px, py]) => [px + x, py + y]) }),
})

/** 1 when the nose is in the middle between the eyes, 0 when it is beyond one of them. */
function frontal([left, right, nose]: Five): number {
  const [x, y] = [right[0] - left[0], right[1] - left[1]]
  const along = ((nose[0] - left[0]) * x + (nose[1] - left[1]) * y) / (x * x + y * y || 1)
  return Math.max(0, 1 - Math.abs(along - 0.5) * 2)
}
