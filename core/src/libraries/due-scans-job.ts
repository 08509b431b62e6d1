import { z } from 'zod'
import { rows, sql } from '../access/fragment.ts'
import { jobOf } from '../ingest/job-of.ts'
import { coreJob } from '../server/area.ts'
import { areReachable } from './reach-folder.ts'
import { startScan } from './start-scan.ts'

/** Starts the scans whose time has come, also of libraries whose disks are back, and hands out again those whose job was lost with its process. */
export const dueScansJob = coreJob(
  'scan-due',
  z.object({}),
  { queue: 'system', cron: '*/5 * * * *', key: () => 'all' },
  async (c) => {
    const due = await rows<{ id: string }>(
      c.knex,
      sql`select l.id from core.library l where l.type = 'folders' and l.scan_minutes > 0 and not exists (
            select 1 from core.scan s where s.library_id = l.id
              and (s.state = 'running' or not s.partial and s.started_at > now() - l.scan_minutes * interval '1 minute'))`,
    )
    for (const { id } of due) await startScan(c, id)
    const offline = await rows<{ id: string; folders: string[] }>(
      c.knex,
      sql`select id, folders from core.library where type = 'folders' and folders <> '{}' and offline_since is not null`,
    )
    for (const { id, folders } of offline) if (await areReachable(folders)) await startScan(c, id)
    const running = await rows<{ id: string; library_id: string }>(
      c.knex,
      sql`select id, library_id from core.scan where state = 'running' and started_at < now() - interval '5 minutes'`,
    )
    for (const one of running) await c.enqueue(jobOf(c, 'scan'), { libraryId: one.library_id, scanId: one.id })
  },
)
