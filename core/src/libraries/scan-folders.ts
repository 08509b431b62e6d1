import { realpath } from 'node:fs/promises'
import type { Differences } from './apply-differences.ts'
import { type BytePath, fromBytes, isBelow, rangeBelow, toBytes, toText } from './byte-path.ts'
import { type Difference, compare } from './compare.ts'
import { knownFiles } from './known-files.ts'
import { FolderUnreachable, type ReachedFolder, unreachable } from './reach-folder.ts'
import type { ScanReport } from './scan-place.ts'
import { type ScanProblemCode, scanProblem } from './scan-problems.ts'
import { type Found, walk } from './walk.ts'

export interface ScanRun extends ScanReport {
  readonly realRoots: readonly BytePath[]
  readonly differences: Differences
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
  const { exclusions, realRoots } = run
  const problem = (path: BytePath, code: ScanProblemCode, error?: string) =>
    run.problem(scanProblem(toText(path), code, error))
  // A part that is gone, or a link by now, has no photos.
  if (from !== root.path && !(await isStill(root, from))) return
  try {
    yield* walk({ root: root.path, exclusions, realRoots, signal: run.c.signal, problem }, from)
  } catch (error) {
    unreachable(from, error)
  }
}

const isStill = (root: ReachedFolder, folder: BytePath): Promise<boolean> =>
  realpath(toBytes(folder), { encoding: 'buffer' }).then(
    (real) => fromBytes(real) === root.real + folder.slice(root.path.length),
    () => false,
  )

/** The parts of a folder that a scan of only some folders looks into: none of them inside another. */
export function partsOf(root: BytePath, under: readonly BytePath[] | undefined): BytePath[] {
  if (!under) return [root]
  const inside = [...new Set(under)].filter((path) => path === root || isBelow(path, root))
  return inside.filter((path) => !inside.some((other) => other !== path && isBelow(path, other))).sort()
}
