import type { InferenceSession } from 'onnxruntime-node'
import type { Runtime } from './runtime.ts'
import type { Tensor } from './tensor.ts'

/** One network, ready to be asked. */
export interface Network {
  /** What it says, by name, in the order of the file. */
  run(input: Tensor): Promise<ReadonlyMap<string, Float32Array>>
  /** What it says first of each of several pictures; with one call, where it takes several. */
  runEach(input: Tensor): Promise<readonly Float32Array[]>
  close(): Promise<void>
}

/** One thread for each network: several photos at once on one thread each beat one photo on several. */
const OPTIONS: InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  executionProviders: ['cpu'],
  logSeverityLevel: 3,
}

/** Opens an ONNX file, given as its bytes or its path. */
export async function openNetwork({ InferenceSession, Tensor }: Runtime, file: Uint8Array | string): Promise<Network> {
  const session = await (typeof file === 'string'
    ? InferenceSession.create(file, OPTIONS)
    : InferenceSession.create(file, OPTIONS))
  const [input = ''] = session.inputNames
  const [output = ''] = session.outputNames
  const [first] = session.inputMetadata
  let takesSeveral = first?.isTensor === true && typeof first.shape[0] === 'string'

  const ask = ({ data, dims }: Tensor) => session.run({ [input]: new Tensor('float32', data, dims) })

  /** Undefined where it says that it takes several, but is made for one. */
  async function runTogether(pictures: Tensor): Promise<Float32Array[] | undefined> {
    const [count = 0] = pictures.dims
    const said = (await ask(pictures).catch(() => undefined))?.[output]
    return said?.dims[0] === count && said.data instanceof Float32Array ? parts(said.data, count) : undefined
  }

  async function runSingly({ data, dims: [count = 0, ...dims] }: Tensor): Promise<Float32Array[]> {
    const said: Float32Array[] = []
    for (const one of parts(data, count)) {
      const numbers = (await ask({ data: one, dims: [1, ...dims] }))[output]?.data
      said.push(numbers instanceof Float32Array ? numbers : new Float32Array())
    }
    return said
  }

  return {
    async run(picture) {
      const outputs = await ask(picture)
      const said = new Map<string, Float32Array>()
      for (const name of session.outputNames) {
        const numbers = outputs[name]?.data
        if (numbers instanceof Float32Array) said.set(name, numbers)
      }
      return said
    },
    async runEach(pictures) {
      const together = takesSeveral && (pictures.dims[0] ?? 0) > 1 ? await runTogether(pictures) : undefined
      if (together) return together
      if ((pictures.dims[0] ?? 0) > 1) takesSeveral = false
      return runSingly(pictures)
    },
    close: () => session.release(),
  }
}

const parts = (numbers: Float32Array, count: number): Float32Array[] =>
  Array.from({ length: count }, (_, n) => {
    const length = numbers.length / count
    return numbers.subarray(n * length, (n + 1) * length)
  })
