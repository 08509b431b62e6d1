import type { Box } from './box.ts'
import type { FoundFace } from './face-finder.ts'
import type { Manifest } from './manifest.ts'
import type { ModelSet } from './model-set.ts'
import { createThreads } from './threads.ts'

/** A model as far as embeddings are compared by it. */
export interface FaceModel {
  readonly id: string
  /** How many numbers an embedding has. */
  readonly length: number
  /** Cosine distances: surely one person, one person, perhaps one person. */
  readonly sure: number
  readonly same: number
  readonly suggest: number
}

export interface FaceEngine {
  readonly model: FaceModel
  /** Every face on a picture, the surest first. */
  find(picture: Uint8Array): Promise<readonly FoundFace[]>
  /** The face in a box that was drawn by hand. */
  embed(picture: Uint8Array, box: Box): Promise<FoundFace | undefined>
  close(): Promise<void>
}

export interface EngineOptions {
  readonly manifest: Manifest
  /** Asked whenever a thread starts. */
  readonly load: () => Promise<ModelSet>
  /** How many photos at once. */
  readonly workers: number
  /** Milliseconds that one photo may take. */
  readonly timeout?: number
  /** Milliseconds without work after which the memory is given back. */
  readonly idle?: number
}

export const modelOf = ({ id, embedder, distances }: Manifest): FaceModel => ({
  id,
  length: embedder.length,
  ...distances,
})

/** Finds faces in threads of their own; a photo that ends a thread fails, the others go on. */
export function createFaceEngine({ manifest, ...options }: EngineOptions): FaceEngine {
  const threads = createThreads(options)
  return {
    model: modelOf(manifest),
    find: (picture) => threads.ask({ picture }),
    async embed(picture, box) {
      const [face] = await threads.ask({ picture, box })
      return face
    },
    close: threads.close,
  }
}
