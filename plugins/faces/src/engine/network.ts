import type { InferenceSession } from 'onnxruntime-node'
import type { Runtime } from './runtime.ts'
import type { Tensor } from './tensor.ts'

/** One network, ready to be asked. */
export interface Network {
  /** What it says, by name, in the order of the file. */
  run(input: Tensor): Promise<ReadonlyMap<string, Float32Array>>
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
  return {
    async run({ data, dims }) {
      const outputs = await session.run({ [input]: new Tensor('float32', data, dims) })
      const said = new Map<string, Float32Array>()
      for (const name of session.outputNames) {
        const output = outputs[name]?.data
        if (output instanceof Float32Array) said.set(name, output)
      }
      return said
    },
    close: () => session.release(),
  }
}
