import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

/** One module that was built. */
export interface BuiltModule {
  /** Its file name, for example `heart.js`. */
  readonly file: string
  readonly bytes: number
  /** What it takes on the wire. */
  readonly gzip: number
}

/** What was built of a package, in the order of file names. */
export interface Manifest {
  readonly modules: readonly BuiltModule[]
}

const compress = promisify(gzip)

export async function measure(folder: string, files: readonly string[]): Promise<Manifest> {
  const modules = files.map(async (file) => {
    const bytes = await readFile(path.join(folder, file))
    return { file, bytes: bytes.byteLength, gzip: (await compress(bytes, { level: 9 })).byteLength }
  })
  return { modules: await Promise.all([...modules]) }
}
