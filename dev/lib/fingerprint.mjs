import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const ignored = new Set(['node_modules', 'dist', '.git'])

/** Every file below `path` (or `path` itself), in a stable order. What does not exist has no files. */
function* filesOf(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat?.isFile()) yield { path, stat }
  if (!stat?.isDirectory()) return
  for (const name of readdirSync(path).sort()) if (!ignored.has(name)) yield* filesOf(join(path, name))
}

/**
 * A hash of the files' names, sizes and times, not of their contents: it has to be cheap, because
 * `npm start` asks each time, and the compiler looks closer when it says "changed".
 */
export function fingerprint(paths) {
  const hash = createHash('sha256')
  for (const start of paths) {
    for (const { path, stat } of filesOf(start)) hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`)
  }
  return hash.digest('hex')
}
