import { randomUUID } from 'node:crypto'
import { notFound } from '@kith/sdk'
import { rows, sql } from '../access/fragment.ts'
import { jobOf } from '../jobs/job-of.ts'
import type { CoreContext } from '../server/area.ts'
import type { BytePath } from './byte-path.ts'
import { type Library, isLeaving } from './library.ts'

export interface StartScanOptions {
  /** Only these folders. */
  readonly under?: readonly BytePath[]
  /** The library's folder was emptied on purpose. */
  readonly emptied?: boolean
}

/** A scan that was asked for: a new one, or the one that was running already. */
export interface StartedScan {
  readonly scanId: string
  readonly fresh: boolean
}

/** Starts a scan of a library. There is one at a time: while one runs, that is the answer. */
export function startScan(c: CoreContext, libraryId: string, options: StartScanOptions = {}): Promise<StartedScan> {
  return c.transaction(async () => {
    // The lock on the library's row is what makes "is one running?" and "start one" a single step.
    const [library] = await rows<Library>(
      c.knex,
      sql`select * from core.library where id = ${libraryId}::uuid and type <> 'uploads' for update`,
    )
    if (!library || isLeaving(library)) throw notFound('This library')
    const [running] = await rows<{ id: string }>(
      c.knex,
      sql`select id from core.scan where library_id = ${libraryId}::uuid and state = 'running'`,
    )
    if (running) return { scanId: running.id, fresh: false }
    const scanId = randomUUID()
    await forgetOldScans(c, libraryId)
    await rows(
      c.knex,
      sql`insert into core.scan (id, library_id, partial)
          values (${scanId}::uuid, ${libraryId}::uuid, ${options.under !== undefined})`,
    )
    await c.enqueue(jobOf(c, 'scan'), {
      libraryId,
      scanId,
      emptied: options.emptied ?? false,
      ...(options.under && { under: [...options.under] }),
    })
    return { scanId, fresh: true }
  })
}

/** Stops the scan that runs; what it found so far stays. Answers whether one ran. */
export async function stopScan(c: CoreContext, libraryId: string): Promise<boolean> {
  const stopped = await rows(
    c.knex,
    sql`update core.scan set state = 'stopped', ended_at = now() where library_id = ${libraryId}::uuid and state = 'running' returning id`,
  )
  return stopped.length > 0
}

const KEPT = 100

async function forgetOldScans(c: CoreContext, libraryId: string): Promise<void> {
  await rows(
    c.knex,
    sql`delete from core.scan where library_id = ${libraryId}::uuid and id not in
          (select id from core.scan where library_id = ${libraryId}::uuid order by started_at desc limit ${KEPT})`,
  )
}
