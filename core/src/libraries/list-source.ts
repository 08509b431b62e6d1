import type { SourceFile } from '@kith/sdk'
import { pathOfRef } from '../sources/index.ts'
import { type BytePath, nameOf, parentOf } from './byte-path.ts'
import type { Exclusions } from './exclusions.ts'
import type { ScanReport } from './scan-place.ts'
import { type ScanProblemCode, scanProblem } from './scan-problems.ts'
import type { FoundFile } from './walk.ts'

/** What all paths of a source are below: a folder without a name, of which there is no row. */
export const SOURCE_ROOT: BytePath = ''

/** An index of the database takes no longer ones. */
const LONGEST = 2_000

/** Everything that a source lists and that is not left out, in the order of the paths' bytes. */
export async function listSource(
  report: ScanReport,
  list: AsyncIterable<SourceFile>,
): Promise<{ listed: number; files: readonly FoundFile[] }> {
  const leavesOut = createFilter(report.exclusions)
  const files = new Map<BytePath, FoundFile>()
  const now = Date.now()
  let listed = 0
  for await (const { ref, size, version, modifiedAt } of list) {
    listed++
    await report.tick()
    const code = problemWith({ ref, size, version, modifiedAt })
    const path = pathOfRef(String(ref))
    if (code) report.problem(scanProblem(String(ref), code))
    else if (!leavesOut(path)) {
      files.set(path, { path, size, version, modifiedMs: modifiedAt?.getTime() ?? now })
      report.counts.found++
    }
  }
  return { listed, files: [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)) }
}

/** What the types of the SDK cannot promise. */
function problemWith({ ref, size, version, modifiedAt }: SourceFile): ScanProblemCode | undefined {
  if (typeof ref !== 'string' || ref === '' || ref.endsWith('/') || ref.includes('\0') || !ref.isWellFormed())
    return 'no_name'
  if (Buffer.byteLength(ref) > LONGEST) return 'long_name'
  const dated = modifiedAt === undefined || !Number.isNaN(modifiedAt.getTime())
  if (!Number.isSafeInteger(size) || size < 0 || typeof version !== 'string' || !dated) return 'no_facts'
  return undefined
}

/** Exclusions for whole paths: what is in a folder that is left out is left out. Each folder is looked at once. */
function createFilter(exclusions: Exclusions): (path: BytePath) => boolean {
  const seen = new Map<BytePath, boolean>([[SOURCE_ROOT, false]])
  const folderOut = (folder: BytePath): boolean => {
    const known = seen.get(folder)
    if (known !== undefined) return known
    const out = folderOut(parentOf(folder)) || exclusions.leavesOut(SOURCE_ROOT, folder, nameOf(folder), true)
    seen.set(folder, out)
    return out
  }
  return (path) => folderOut(parentOf(path)) || exclusions.leavesOut(SOURCE_ROOT, path, nameOf(path), false)
}
