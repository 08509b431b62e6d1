import { realpath } from 'node:fs/promises'

/** Thrown for a file that turned into a link to somewhere else after it was scanned. */
export class OutsideLibrary extends Error {}

/**
 * Refuses a file that is not really inside one of its library's folders: a link that was put in the place of a photo,
 * or of a folder above it, must not hand out other files of the server.
 */
export async function requireInside(path: Buffer, folders: readonly string[]): Promise<void> {
  const real = await realpath(path, { encoding: 'buffer' })
  for (const folder of folders) {
    const root = await realpath(folder, { encoding: 'buffer' }).catch(() => undefined)
    if (root && real.subarray(0, root.length).equals(root) && real[root.length] === 0x2f) return
  }
  throw new OutsideLibrary('The file is a link that leads out of its library. Put the file itself there, then retry.')
}
