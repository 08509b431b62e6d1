import type { Config } from '../config.ts'
import { enqueuePending } from '../ingest/enqueue-processing.ts'
import { settleFilms } from '../ingest/pair-films.ts'
import type { CoreContext } from '../server/area.ts'
import type { Sources } from '../sources/index.ts'
import { createDifferences } from './apply-differences.ts'
import type { BytePath } from './byte-path.ts'
import { compileExclusions } from './exclusions.ts'
import { createFolderRows, removeEmptyFolders } from './folder-rows.ts'
import { reachFolders } from './folders-place.ts'
import { hasPhotos } from './has-photos.ts'
import { type Library, placeOf } from './library.ts'
import { takeAwayOutside } from './outside-folders.ts'
import { MOST_PROBLEMS, type Scan, type ScanProblem, noCounts, writeProgress } from './scan-row.ts'
import { settleMoves } from './settle-moves.ts'
import { reachSource } from './source-place.ts'

export interface RunScanDeps {
  readonly config: Pick<Config, 'data'>
  readonly sources: Sources
}

export interface RunScanOptions {
  readonly library: Library
  readonly scan: Scan
  /** Only these folders. */
  readonly under: readonly BytePath[] | undefined
  /** The admin says that the place was emptied on purpose. */
  readonly emptied: boolean
}

/** Thrown out of a scan that somebody stopped. */
export class ScanStopped extends Error {}

const TICK_MS = 1_000

/** Compares a library with the place that its photos are in, and has worked on what is new. */
export async function runScan(c: CoreContext, deps: RunScanDeps, o: RunScanOptions): Promise<void> {
  const { library, scan, emptied } = o
  const counts = noCounts()
  const progress = createProgress(c, scan.id, counts)
  const report = {
    c,
    library,
    exclusions: compileExclusions(library.exclusions),
    counts,
    emptied,
    problem: progress.problem,
    tick: progress.tick,
  }
  const source = placeOf(library)
  const place = source
    ? await reachSource(report, deps.sources, source)
    : await reachFolders(report, deps.config, o.under)
  const eager = !(await hasPhotos(c.knex, library.id))
  const folders = createFolderRows(library, place.roots)
  try {
    await place.compare(createDifferences({ c, library, folders, counts, eager, confirm: place.confirm }))
    if (!o.under) counts.missing += await takeAwayOutside(c, library, place.roots)
    await progress.write()
    if (!eager) counts.moved = await settleMoves(c, place, { library, scan, tick: progress.tick })
    counts.added -= counts.moved
  } finally {
    // However the scan ended, what it found is worked on.
    const since = library.offline_since ? library.created_at : scan.started_at
    if (!eager) await enqueuePending(c, { libraryId: library.id, since })
  }
  if (!o.under) await removeEmptyFolders(c.knex, library.id)
  await settleFilms(c.knex, library.id)
  await progress.write()
}

/** Keeps the scan's row up to date, about once a second, and sees there when the scan was stopped. */
function createProgress(c: CoreContext, scanId: string, counts: ReturnType<typeof noCounts>) {
  let problems: ScanProblem[] = []
  let many = 0
  let written = performance.now()
  const write = async () => {
    const fresh = problems
    problems = []
    written = performance.now()
    if (!(await writeProgress(c.knex, scanId, counts, fresh))) throw new ScanStopped()
  }
  return {
    write,
    tick: async () => (performance.now() - written > TICK_MS ? write() : undefined),
    problem: (problem: ScanProblem) => {
      if (many++ < MOST_PROBLEMS) problems.push(problem)
    },
  }
}
