import { rows, sql } from '../access/fragment.ts'
import type { Config } from '../config.ts'
import { enqueuePending } from '../ingest/enqueue-processing.ts'
import type { CoreContext } from '../server/area.ts'
import { createDifferences } from './apply-differences.ts'
import { type BytePath, fromText, rangeBelow, toBytes, toText } from './byte-path.ts'
import { compileExclusions } from './exclusions.ts'
import { createFolderRows, removeEmptyFolders } from './folder-rows.ts'
import type { Library } from './library.ts'
import { takeAwayOutside } from './outside-folders.ts'
import { FolderUnreachable, type ReachedFolder, reachFolder } from './reach-folder.ts'
import { partsOf, scanFolder } from './scan-folders.ts'
import { MOST_PROBLEMS, type Scan, type ScanProblem, noCounts, writeProgress } from './scan-row.ts'
import { settleMoves } from './settle-moves.ts'

export interface RunScanDeps {
  readonly config: Pick<Config, 'data'>
}

export interface RunScanOptions {
  readonly library: Library
  readonly scan: Scan
  /** Only these folders. */
  readonly under: readonly BytePath[] | undefined
  /** The admin says that the folder was emptied on purpose. */
  readonly emptied: boolean
}

/** Thrown out of a scan that somebody stopped. */
export class ScanStopped extends Error {}

const TICK_MS = 1_000

/** Compares a library with its folders, and has worked on what is new. */
export async function runScan(c: CoreContext, deps: RunScanDeps, o: RunScanOptions): Promise<void> {
  const { library, scan } = o
  const counts = noCounts()
  const report = createReport(c, scan.id, counts)
  const roots = await reachAll(c, library, o.emptied)
  const paths = roots.map((root) => root.path)
  const eager = !(await hasAssets(c, library.id))
  const differences = createDifferences({
    c,
    library,
    folders: createFolderRows(library, paths),
    counts,
    eager,
    confirm: async () => void (await Promise.all(roots.map((root) => root.confirm()))),
  })
  const run = {
    c,
    library,
    exclusions: compileExclusions(library.exclusions),
    realRoots: roots.map((root) => root.real),
    counts,
    differences,
    emptied: o.emptied,
    problem: report.problem,
    tick: report.tick,
  }
  try {
    for (const root of roots) for (const from of partsOf(root.path, o.under)) await scanFolder(run, root, from)
    await differences.flush()
    if (!o.under) counts.missing += await takeAwayOutside(c, library, paths)
    if (library.offline_since) await setOffline(c, library.id, false)
    await report.write()
    if (!eager) counts.moved = await settleMoves(c, deps.config.data, { library, scan, tick: report.tick })
    counts.added -= counts.moved
  } finally {
    // However the scan ended, what it found is worked on.
    const since = library.offline_since ? library.created_at : scan.started_at
    if (!eager) await enqueuePending(c, { libraryId: library.id, since })
  }
  if (!o.under) await removeEmptyFolders(c.knex, library.id)
  await report.write()
}

/** Keeps the scan's row up to date, about once a second, and sees there when the scan was stopped. */
function createReport(c: CoreContext, scanId: string, counts: ReturnType<typeof noCounts>) {
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

async function reachAll(c: CoreContext, library: Library, emptied: boolean): Promise<ReachedFolder[]> {
  const roots = await Promise.all(library.folders.map((folder) => reachFolder(fromText(folder))))
  const empty = emptied ? undefined : roots.find((root) => root.empty)
  if (empty && (await hasAssets(c, library.id, empty.path)))
    throw new FolderUnreachable(
      `The folder ${toText(empty.path)} is empty all of a sudden, as if its disk was not mounted. Its photos are kept; if it was emptied on purpose, scan again and say so.`,
    )
  return roots
}

async function hasAssets(c: CoreContext, libraryId: string, folder?: BytePath): Promise<boolean> {
  const range = folder === undefined ? undefined : rangeBelow(folder)
  const inside = range
    ? sql`path > ${toBytes(range.from)} and path < ${toBytes(range.to)} and offline_at is null`
    : sql`true`
  const found = await rows(
    c.knex,
    sql`select 1 from core.asset where library_id = ${libraryId}::uuid and ${inside} limit 1`,
  )
  return found.length > 0
}

export async function setOffline(c: Pick<CoreContext, 'knex'>, libraryId: string, offline: boolean): Promise<void> {
  const since = offline ? sql`coalesce(offline_since, now())` : sql`null`
  await rows(c.knex, sql`update core.library set offline_since = ${since} where id = ${libraryId}::uuid`)
}
