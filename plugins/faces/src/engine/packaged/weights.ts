import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { z } from 'zod'

/** The package whose weights are converted. */
export const PACKAGE = '@vladmandic/face-api'

export interface Weight {
  readonly values: Float32Array
  readonly shape: readonly number[]
}

/** The weights of one network, by the names its makers gave them. */
export type Weights = (name: string) => Weight

const Manifest = z.array(
  z.object({
    paths: z.tuple([z.string()]),
    weights: z.array(
      z.object({
        name: z.string(),
        shape: z.array(z.int()),
        dtype: z.enum(['float32', 'int32']),
        quantization: z.object({ dtype: z.literal('uint8'), scale: z.number(), min: z.number() }).optional(),
      }),
    ),
  }),
)

/** Reads a network as TensorFlow.js keeps it: a list of weights, most of them as bytes between a least and a greatest. */
export async function readWeights(network: string): Promise<Weights> {
  const folder = join(dirname(createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`)), 'model')
  const manifest = Manifest.parse(JSON.parse(await readFile(join(folder, `${network}-weights_manifest.json`), 'utf8')))
  const found = new Map<string, Weight>()
  for (const group of manifest) {
    const file = await readFile(join(folder, group.paths[0]))
    let at = 0
    for (const { name, shape, dtype, quantization } of group.weights) {
      const count = shape.reduce((product, side) => product * side, 1)
      const length = count * (quantization ? 1 : 4)
      const part = file.subarray(at, at + length)
      at += length
      if (dtype === 'float32') found.set(name, { shape, values: numbersOf(part, count, quantization) })
    }
    if (at !== file.length) throw new Error(`The weights of ${network} are not those its list tells of.`)
  }
  return (name) => {
    const weight = found.get(name)
    if (!weight) throw new Error(`The weights of ${network} have no “${name}”. Install ${PACKAGE} anew.`)
    return weight
  }
}

function numbersOf(part: Buffer, count: number, quantization?: { scale: number; min: number }): Float32Array {
  const values = new Float32Array(count)
  for (let n = 0; n < count; n++)
    values[n] = quantization ? (part[n] ?? 0) * quantization.scale + quantization.min : part.readFloatLE(n * 4)
  return values
}
