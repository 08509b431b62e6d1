import { createHash } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import { KEPT, type SourcePlace, type Sources, SourceUnreachable, refOfPath } from '../sources/index.ts'
import { rangeBelow } from './byte-path.ts'
import { compare } from './compare.ts'
import { hasPhotos } from './has-photos.ts'
import { knownFiles } from './known-files.ts'
import { SOURCE_ROOT, listSource } from './list-source.ts'
import type { ScanPlace, ScanReport } from './scan-place.ts'
import { setOffline } from './set-offline.ts'
import type { FoundFile } from './walk.ts'

/** The place that a plugin reads: listed to its end before anything is compared, so that none looks missing that is not. */
export async function reachSource(report: ScanReport, sources: Sources, place: SourcePlace): Promise<ScanPlace> {
  const { c, library, emptied } = report
  const { listed, files } = await listSource(report, sources.list(place, c.signal))
  if (listed === 0 && !emptied && (await hasPhotos(c.knex, library.id, SOURCE_ROOT)))
    throw new SourceUnreachable(
      `The place of this library is empty all of a sudden. ${KEPT} If it was emptied on purpose, scan again and say so.`,
    )
  return {
    roots: [SOURCE_ROOT],
    confirm: async () => {},
    async compare(differences) {
      // Before anything of it is worked on, which is not done while it is offline.
      if (library.offline_since) await setOffline(c.knex, library.id, false)
      for await (const step of compare(pagesOf(files), knownFiles(c.knex, library.id, rangeBelow(SOURCE_ROOT)))) {
        c.signal.throwIfAborted()
        await differences.add(step.differences)
        await report.tick()
      }
      await differences.flush()
    },
    contentOf: (path) => contentOf(sources, place, path, c.signal),
  }
}

const PAGE = 1_000

async function* pagesOf(files: readonly FoundFile[]): AsyncGenerator<readonly FoundFile[]> {
  for (let at = 0; at < files.length; at += PAGE) yield files.slice(at, at + PAGE)
}

async function contentOf(sources: Sources, place: SourcePlace, path: Buffer, signal: AbortSignal) {
  const hash = createHash('sha256')
  try {
    const { body } = await sources.open(place, refOfPath(path))
    await pipeline(body, hash, { signal })
    return hash.digest('hex')
  } catch {
    signal.throwIfAborted()
    return undefined
  }
}
