import { realpath } from 'node:fs/promises'
import { type BytePath, fromBytes, isBelow, toBytes } from './byte-path.ts'

/**
 * What is wrong with a symbolic link in a library's folder; undefined when it leads into the library, where its target
 * is found under its own name. No link is followed: so none leads in a circle, and who may make a link in their folder
 * cannot take in, and then download, whatever else Kith may read.
 */
export async function linkProblem(link: BytePath, realRoots: readonly BytePath[]): Promise<string | undefined> {
  try {
    const target = fromBytes(await realpath(toBytes(link), { encoding: 'buffer' }))
    if (realRoots.some((root) => target === root || isBelow(target, root))) return undefined
    return 'The link leads out of the library and is not followed. Add the folder it leads to, if its photos belong here.'
  } catch {
    return 'The link leads nowhere, in a circle, or to where Kith may not read.'
  }
}
