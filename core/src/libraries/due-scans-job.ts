import { z } from 'zod'
import { rows, sql } from '../access/fragment.ts'
import { jobOf } from '../jobs/job-of.ts'
import { type CoreContext, coreJob } from '../server/area.ts'
import type { Sources } from '../sources/index.ts'
import { type Library, isLeaving, placeOf } from './library.ts'
import { areReachable } from './reach-folder.ts'
import { startScan } from './start-scan.ts'

export interface DueScansDeps {
  readonly sources: Pick<Sources, 'isReachable'>
}

/** Starts the scans whose time has come, also of libraries whose places are back, and hands out again those whose job was lost with its process. */
export const createDueScansJob = (deps: DueScansDeps) =>
  coreJob('scan-due', z.object({}), { queue: 'system', cron: '*/5 * * * *', key: () => 'all' }, async (c) => {
    const due = await rows<{ id: string }>(
      c.knex,
      sql`select l.id from core.library l where l.type <> 'uploads' and l.scan_minutes > 0 and not exists (
            select 1 from core.scan s where s.library_id = l.id
              and (s.state = 'running' or not s.partial and s.started_at > now() - l.scan_minutes * interval '1 minute'))`,
    )
    for (const { id } of due) await startScan(c, id)
    const offline = await c.knex<Library>('core.library').whereNot({ type: 'uploads' }).whereNotNull('offline_since')
    for (const library of offline)
      if (!isLeaving(library) && (await isBack(c, deps, library))) await startScan(c, library.id)
    const running = await rows<{ id: string; library_id: string }>(
      c.knex,
      sql`select id, library_id from core.scan where state = 'running' and started_at < now() - interval '5 minutes'`,
    )
    for (const one of running) await c.enqueue(jobOf(c, 'scan'), { libraryId: one.library_id, scanId: one.id })
  })

function isBack(c: CoreContext, deps: DueScansDeps, library: Library): Promise<boolean> {
  const source = placeOf(library)
  return source ? deps.sources.isReachable(source, c.signal) : areReachable(library.folders)
}
