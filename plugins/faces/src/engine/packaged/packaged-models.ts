import { createHash } from 'node:crypto'
import { Manifest, type ManifestText } from '../manifest.ts'
import { DETECTOR_SIDE, writeDetector } from './detector.ts'
import { EMBEDDER_SIDE, EMBEDDING, writeEmbedder } from './embedder.ts'
import type { ModelSet } from '../model-set.ts'
import { LANDMARKS_SIDE, writeLandmarks } from './landmarks.ts'
import { PACKAGE, readWeights, type Weights } from './weights.ts'

// The mean colour of the pictures that the networks were trained with.
const MEAN = [122.782, 117.001, 104.298]

const TEXT: ManifestText = {
  id: 'face-api-1.7.15',
  detector: {
    file: 'detector.onnx',
    input: { size: [DETECTOR_SIDE, DETECTOR_SIDE] },
    boxes: { kind: 'corners' },
    score: 0.5,
  },
  landmarks: {
    file: 'landmarks.onnx',
    input: { size: [LANDMARKS_SIDE, LANDMARKS_SIDE], mean: MEAN, std: [255] },
    points: 'sixty-eight',
  },
  embedder: {
    file: 'embedder.onnx',
    input: { size: [EMBEDDER_SIDE, EMBEDDER_SIDE], mean: MEAN, std: [255] },
    length: EMBEDDING,
    align: 'dlib',
  },
  distances: { sure: 0.045, same: 0.06, suggest: 0.085 },
}

/** The models that come with the plugin. */
export const packagedManifest = (): Manifest => Manifest.parse(TEXT)

/** One network of them: where its weights are, and how it is written down. */
interface PackagedNetwork {
  readonly file: string
  readonly weights: string
  readonly write: (weights: Weights) => Uint8Array
  /** SHA-256 of the ONNX file: the same weights give the same file everywhere. */
  readonly checksum: string
}

const PACKAGED: readonly PackagedNetwork[] = [
  {
    file: 'detector.onnx',
    weights: 'ssd_mobilenetv1_model',
    write: writeDetector,
    checksum: '4e0edc528265aba86f866d50411f2e408a8bdd8120a6ce4a75f79f3adfa73e65',
  },
  {
    file: 'landmarks.onnx',
    weights: 'face_landmark_68_model',
    write: writeLandmarks,
    checksum: '71279faeec15cff84fa4d7c2f59ba1b076b9679de691d34cce0800da811c4cb0',
  },
  {
    file: 'embedder.onnx',
    weights: 'face_recognition_model',
    write: writeEmbedder,
    checksum: '15a8088c8d8377b688314806d78759b3745bc7896c3fe2cf95a73cf9fa6f4a43',
  },
]

/** A place for the converted files; a file is written whole or not at all. */
export interface ModelCache {
  read(file: string): Promise<Uint8Array | undefined>
  write(file: string, bytes: Uint8Array): Promise<void>
}

/** The models that come with the plugin, converted when the cache has no sound file of them. */
export async function packagedModels(cache: ModelCache): Promise<ModelSet> {
  const manifest = packagedManifest()
  const files = new Map<string, Uint8Array>()
  for (const network of PACKAGED)
    files.set(network.file, await networkFile(cache, `${manifest.id}/${network.file}`, network))
  return { manifest, files }
}

async function networkFile(
  cache: ModelCache,
  key: string,
  { weights, write, checksum }: PackagedNetwork,
): Promise<Uint8Array> {
  const kept = await cache.read(key)
  if (kept && checksumOf(kept) === checksum) return kept
  const written = write(await readWeights(weights))
  if (checksumOf(written) !== checksum)
    throw new Error(`The weights of ${weights} are not those of ${PACKAGE} 1.7.15. Install the packages anew.`)
  await cache.write(key, written)
  return written
}

const checksumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
