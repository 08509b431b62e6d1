import { stat } from 'node:fs/promises'
import type { CoreContext } from '../server/area.ts'
import type { Differences } from './apply-differences.ts'
import { type BytePath, isBelow, rangeBelow, toBytes, toText } from './byte-path.ts'
import { type Difference, compare } from './compare.ts'
import type { Exclusions } from './exclusions.ts'
import { knownFiles } from './known-files.ts'
import type { Library } from './library.ts'
import type { Links } from './links.ts'
import { FolderUnreachable, type ReachedFolder, unreachable } from './reach-folder.ts'
import type { ScanCounts, ScanProblem } from './scan-row.ts'
import { type Found, walk } from './walk.ts'

export interface ScanRun {
  readonly c: CoreContext
  readonly library: Library
  readonly exclusions: Exclusions
  readonly links: Links
  readonly counts: ScanCounts
  readonly differences: Differences
  /** The admin says that the folder was emptied on purpose. */
  readonly emptied: boolean
  problem(problem: ScanProblem): void
  /** Called often; throws when the scan was stopped. */
  tick(): Promise<void>
}

/** Compares one of a library's folders, or a part of it, with what is known of it. */
export async function scanFolder(run: ScanRun, root: ReachedFolder, from: BytePath): Promise<void> {
  const known = knownFiles(run.c.knex, run.library.id, rangeBelow(from))
  let held: Difference[] = []
  let found = 0
  for await (const step of compare(walked(run, root, from), known)) {
    run.c.signal.throwIfAborted()
    found += step.found
    run.counts.found += step.found
    for (const difference of step.differences) held.push(difference)
    // Until the first file is there, everything may be missing because the disk is.
    if (found > 0) {
      await run.differences.add(held)
      held = []
    }
    await run.tick()
  }
  if (held.length > 0 && from === root.path && !run.emptied)
    throw new FolderUnreachable(
      `The folder ${toText(root.path)} has no photos, although ${held.length} are known from it. They are kept; if it was emptied on purpose, scan again and say so.`,
    )
  await run.differences.add(held)
}

async function* walked(run: ScanRun, root: ReachedFolder, from: BytePath): AsyncGenerator<readonly Found[]> {
  const { exclusions, links } = run
  const problem = (path: BytePath, reason: string) => run.problem({ path: toText(path), reason })
  try {
    yield* walk({ root: root.path, exclusions, links, signal: run.c.signal, problem }, from)
  } catch (error) {
    if (from !== root.path && (await isGone(from))) return
    unreachable(from, error)
  }
}

const isGone = (folder: BytePath) =>
  stat(toBytes(folder)).then(
    (facts) => !facts.isDirectory(),
    (error: NodeJS.ErrnoException) => error.code === 'ENOENT' || error.code === 'ENOTDIR',
  )

/** The parts of a folder that a scan of only some folders looks into: none of them inside another. */
export function partsOf(root: BytePath, under: readonly BytePath[] | undefined): BytePath[] {
  if (!under) return [root]
  const inside = [...new Set(under)].filter((path) => path === root || isBelow(path, root))
  return inside.filter((path) => !inside.some((other) => other !== path && isBelow(path, other))).sort()
}
