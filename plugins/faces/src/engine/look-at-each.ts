import type { Similarity } from './align.ts'
import { cutOut } from './cut-out.ts'
import type { Input } from './manifest.ts'
import type { Network } from './network.ts'
import type { Pixels } from './picture.ts'
import { tensorOf } from './tensor.ts'

/** More at once take more memory, and no less time for each. */
const AT_ONCE = 5

/** Cuts out each of these parts of a picture and has a network look at it; what it says of each. */
export async function lookAtEach(
  network: Network,
  input: Input,
  picture: Pixels,
  cuts: readonly Similarity[],
): Promise<Float32Array[]> {
  const said: Float32Array[] = []
  for (let i = 0; i < cuts.length; i += AT_ONCE) {
    const some = cuts.slice(i, i + AT_ONCE).map((cut) => cutOut(picture, cut, input.size))
    said.push(...(await network.runEach(tensorOf(some, input))))
  }
  return said
}
