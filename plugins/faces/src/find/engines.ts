import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { Files } from '@kith/sdk'
import { createFaceEngine, type FaceEngine, type FaceModel, modelOf } from '../engine/engine.ts'
import type { Manifest } from '../engine/manifest.ts'
import { openModelFolder, readManifest } from '../engine/model-folder.ts'
import { type ModelCache, packagedManifest, packagedModels } from '../engine/packaged/packaged-models.ts'
import { NO_RUNTIME } from '../engine/runtime.ts'

/** What of the plugin's settings the engine follows. */
export interface EngineSettings {
  /** A model folder; empty: the packaged models. */
  readonly models: string
  /** How many photos at once; 0: as many as leave the server half of its processors. */
  readonly workers: number
}

/** What a handler hands on to get at the engine. */
interface Within {
  readonly settings: EngineSettings
  readonly files: Files
}

/** The engine of one process, which follows the settings. */
export interface Engines {
  /** Throws a sentence that says what is missing when there can be none. */
  for(c: Within): FaceEngine
  close(): Promise<void>
}

export function createEngines(): Engines {
  let current: { readonly key: string; readonly engine: FaceEngine } | undefined
  return {
    for({ settings, files }) {
      if (!canRun()) throw new Error(NO_RUNTIME)
      const manifest = manifestOf(settings)
      const key = JSON.stringify([settings.models, settings.workers, manifest])
      if (current?.key !== key) {
        void current?.engine.close()
        current = { key, engine: engineOf(manifest, settings, files) }
      }
      return current.engine
    },
    async close() {
      await current?.engine.close()
    },
  }
}

/** The model in use, whether or not anything can run it. */
export const modelInUse = (settings: EngineSettings): FaceModel => modelOf(manifestOf(settings))

/** Photos are looked at again when this is another one. */
export function versionOf(settings: EngineSettings): string {
  try {
    return canRun() ? modelInUse(settings).id : `${modelInUse(settings).id} without runtime`
  } catch {
    return `unreadable ${settings.models}`
  }
}

const manifestOf = ({ models }: EngineSettings): Manifest => (models ? readManifest(models) : packagedManifest())

const engineOf = (manifest: Manifest, { models, workers }: EngineSettings, files: Files): FaceEngine =>
  createFaceEngine({
    manifest,
    workers: workers || Math.max(1, Math.floor(availableParallelism() / 2)),
    load: () => (models ? openModelFolder(models) : packagedModels(cacheIn(files))),
  })

/** Whether what runs models is installed: whether it does is known when it is asked to. */
export function canRun(): boolean {
  try {
    createRequire(import.meta.url).resolve('onnxruntime-node')
    return true
  } catch {
    return false
  }
}

const cacheIn = (files: Files): ModelCache => ({
  async read(file) {
    try {
      const { body } = await files.open(`cache/${file}`)
      return body instanceof Readable ? await buffer(body) : body
    } catch {
      // Not there yet, or not readable: it is written anew.
      return undefined
    }
  },
  write: (file, bytes) => files.put(`cache/${file}`, bytes),
})
