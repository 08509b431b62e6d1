import type { CoreContext } from '../server/area.ts'
import type { Differences } from './apply-differences.ts'
import type { BytePath } from './byte-path.ts'
import type { Exclusions } from './exclusions.ts'
import type { Library } from './library.ts'
import type { ScanCounts, ScanProblem } from './scan-row.ts'

/** What a scan of any place knows and reports. */
export interface ScanReport {
  readonly c: CoreContext
  readonly library: Library
  readonly exclusions: Exclusions
  readonly counts: ScanCounts
  /** The admin says that the place was emptied on purpose. */
  readonly emptied: boolean
  problem(problem: ScanProblem): void
  /** Called often; throws when the scan was stopped. */
  tick(): Promise<void>
}

/** Where a library's photos are, once it is certain that it can be read. */
export interface ScanPlace {
  /** What the library's paths are below. */
  readonly roots: readonly BytePath[]
  /** Throws when it is no longer there: what looks missing then is not. */
  confirm(): Promise<void>
  /** Hands over all differences, and takes the library back online. */
  compare(differences: Differences): Promise<void>
  /** The SHA-256 of a file, in hexadecimal; undefined when it cannot be read. */
  contentOf(path: Buffer): Promise<string | undefined>
}
