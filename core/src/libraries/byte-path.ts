/**
 * A path on disk as a string with one character for each byte. File names on Linux are bytes in any encoding, or none:
 * read as UTF-8 some would not lead back to their file. Such strings sort as the database sorts `bytea`, and take a
 * fifth of a Buffer's memory.
 */
export type BytePath = string

export const toBytes = (path: BytePath): Buffer => Buffer.from(path, 'latin1')
export const fromBytes = (bytes: Uint8Array): BytePath => Buffer.from(bytes).toString('latin1')
export const fromText = (text: string): BytePath => Buffer.from(text, 'utf8').toString('latin1')

/** For people: what is not UTF-8 becomes a replacement character. */
export const toText = (path: BytePath): string => toBytes(path).toString('utf8')

export const nameOf = (path: BytePath): BytePath => path.slice(path.lastIndexOf('/') + 1)
export const parentOf = (path: BytePath): BytePath => path.slice(0, path.lastIndexOf('/'))

/** The first path below a folder, and the first one after all of them: `/` is followed by `0`. */
export const rangeBelow = (folder: BytePath): { from: BytePath; to: BytePath } => ({
  from: `${folder}/`,
  to: `${folder}0`,
})

export const isBelow = (path: BytePath, folder: BytePath): boolean => path.startsWith(`${folder}/`)
