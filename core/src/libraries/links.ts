import { realpath, stat } from 'node:fs/promises'
import { type BytePath, fromBytes, isBelow, toBytes } from './byte-path.ts'

/** What a symbolic link stands for in a walk; a string says why it is left out. */
export type Link = { readonly folder: boolean } | { readonly problem: string } | 'found-anyway'

/** Decides which symbolic links a walk follows. One for each walk. */
export interface Links {
  resolve(path: BytePath): Promise<Link>
  /** Whether a folder that a link led to was not walked yet; every folder below a link is asked for. */
  enter(path: BytePath): Promise<boolean>
}

/**
 * Follows links that lead out of the library, each target once, so that loops end. A link into the library itself is not
 * followed: its target is found under its own name. Nor is one into `forbidden` folders, because whoever may make a link
 * in their folder could otherwise take in the photos of somebody else.
 */
export function createLinks(roots: readonly BytePath[], forbidden: readonly BytePath[]): Links {
  const entered = new Set<string>()
  const within = (target: BytePath, folders: readonly BytePath[]) =>
    folders.some((folder) => target === folder || isBelow(target, folder))
  return {
    async resolve(path) {
      try {
        const target = fromBytes(await realpath(toBytes(path), { encoding: 'buffer' }))
        if (within(target, roots)) return 'found-anyway'
        if (within(target, forbidden))
          return { problem: 'The link leads into a folder that belongs to something else.' }
        const facts = await stat(toBytes(path))
        if (facts.isDirectory() || facts.isFile()) return { folder: facts.isDirectory() }
        return { problem: 'The link leads to something that is neither a file nor a folder.' }
      } catch {
        return { problem: 'The link leads nowhere, in a circle, or to where Kith may not read.' }
      }
    },
    async enter(path) {
      const target = fromBytes(await realpath(toBytes(path), { encoding: 'buffer' }))
      if (entered.has(target) || within(target, roots) || within(target, forbidden)) return false
      entered.add(target)
      return true
    },
  }
}
