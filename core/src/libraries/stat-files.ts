import { type Stats, lstat } from 'node:fs'
import { type BytePath, toBytes } from './byte-path.ts'

/**
 * What the system says of each of these files, or the error why it does not. With one promise for all of them: one for
 * each costs more than twice as much as the asking itself, and a scan asks of every file there is.
 */
export function statFiles(paths: readonly BytePath[]): Promise<readonly (Stats | Error)[]> {
  return new Promise((resolve) => {
    const found: (Stats | Error)[] = []
    let waiting = paths.length
    if (waiting === 0) resolve(found)
    paths.forEach((path, i) =>
      lstat(toBytes(path), (error, facts) => {
        found[i] = error ?? facts
        if (--waiting === 0) resolve(found)
      }),
    )
  })
}
