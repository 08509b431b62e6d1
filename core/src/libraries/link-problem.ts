import { realpath } from 'node:fs/promises'
import { type BytePath, fromBytes, isBelow, toBytes } from './byte-path.ts'
import type { ScanProblemCode } from './scan-problems.ts'

/**
 * What is wrong with a symbolic link in a library's folder; undefined when it leads into the library, where its target
 * is found under its own name. No link is followed: so none leads in a circle, and who may make a link in their folder
 * cannot take in, and then download, whatever else Kith may read.
 */
export async function linkProblem(
  link: BytePath,
  realRoots: readonly BytePath[],
): Promise<ScanProblemCode | undefined> {
  try {
    const target = fromBytes(await realpath(toBytes(link), { encoding: 'buffer' }))
    if (realRoots.some((root) => target === root || isBelow(target, root))) return undefined
    return 'link_outside'
  } catch {
    return 'link_broken'
  }
}
