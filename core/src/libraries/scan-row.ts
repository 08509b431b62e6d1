import type { Knex } from 'knex'
import { rows, sql } from '../access/fragment.ts'

/** What a scan did so far. */
export interface ScanCounts {
  found: number
  added: number
  changed: number
  moved: number
  missing: number
  returned: number
}

/** Something in a library that did not go well. `path` is below the library's folder, or the whole one. */
export interface ScanProblem {
  readonly path: string
  /** What it is, of which `reason` is the sentence; of a photo that failed, why. */
  readonly code: string
  readonly values: Record<string, string>
  readonly reason: string
}

/** A row of `core.scan`. */
export interface Scan extends Readonly<ScanCounts> {
  readonly id: string
  readonly library_id: string
  readonly started_at: Date
  readonly ended_at: Date | null
  readonly state: 'running' | 'done' | 'failed' | 'stopped'
  readonly error: string | null
  /** Only some of the library's folders were looked into. */
  readonly partial: boolean
  readonly problems: readonly ScanProblem[]
}

/** More than these are counted by nobody and read by nobody. */
export const MOST_PROBLEMS = 1_000

export const noCounts = (): ScanCounts => ({ found: 0, added: 0, changed: 0, moved: 0, missing: 0, returned: 0 })

/** Starts a scan's report, over again after a crash; undefined when it has ended or was stopped. */
export async function beginScan(knex: Knex, scanId: string): Promise<Scan | undefined> {
  const [scan] = await rows<Scan>(
    knex,
    sql`update core.scan set problems = '[]' where id = ${scanId}::uuid and state = 'running' returning *`,
  )
  return scan
}

/** Writes how far a running scan is. Answers whether it is still wanted. */
export async function writeProgress(
  knex: Knex,
  scanId: string,
  counts: ScanCounts,
  problems: readonly ScanProblem[],
): Promise<boolean> {
  const found = await rows(
    knex,
    sql`update core.scan set found = ${counts.found}, added = ${counts.added}, changed = ${counts.changed},
          moved = ${counts.moved}, missing = ${counts.missing}, returned = ${counts.returned},
          problems = ${appended(problems)}
        where id = ${scanId}::uuid and state = 'running' returning id`,
  )
  return found.length > 0
}

export async function endScan(
  knex: Knex,
  scanId: string,
  state: 'done' | 'failed',
  error: string | null,
): Promise<void> {
  await rows(
    knex,
    sql`update core.scan set state = ${state}, error = ${error}, ended_at = now() where id = ${scanId}::uuid and state = 'running'`,
  )
}

/** Adds problems to the report of a library's newest scan, for what is found out after it has ended. */
export async function reportProblems(knex: Knex, libraryId: string, problems: readonly ScanProblem[]): Promise<void> {
  await rows(
    knex,
    sql`update core.scan set problems = ${appended(problems)} where id =
          (select id from core.scan where library_id = ${libraryId}::uuid order by started_at desc limit 1)`,
  )
}

const appended = (problems: readonly ScanProblem[]) =>
  sql`case when jsonb_array_length(problems) < ${MOST_PROBLEMS} then problems || ${JSON.stringify(problems)}::jsonb else problems end`
