import { reply } from '@kith/sdk'
import { z } from 'zod'
import { rows, sql } from '../access/fragment.ts'
import { core } from '../server/area.ts'
import { ScanView, viewScan } from './library-view.ts'
import { libraryOf } from './library.ts'
import { ownLibrary } from './own-library.ts'
import type { Scan } from './scan-row.ts'
import { startScan, stopScan } from './start-scan.ts'

const params = { id: z.uuid() }
const Problem = z.object({
  path: z.string(),
  code: z.string().default('unknown'),
  values: z.record(z.string(), z.string()).default({}),
  reason: z.string().describe('What `code` means, in English'),
})

/** Scans of a library: starting and stopping one, and what they found. */
export const scanRoutes = {
  startScan: core.post(
    '/:id/scan',
    {
      summary: 'Scan a library now',
      auth: 'admin',
      params,
      body: z
        .object({ emptied: z.boolean().default(false).describe('Its folder was emptied on purpose: hide its photos') })
        .default({ emptied: false }),
      returns: z.object({ scanId: z.uuid(), fresh: z.boolean().describe('False when one was running already') }),
      status: 202,
    },
    async (c) => startScan(c, c.params.id, c.body),
  ),

  stopScan: core.delete(
    '/:id/scan',
    {
      summary: 'Stop the scan that runs',
      description: 'What it found stays.',
      auth: 'admin',
      params,
      returns: reply.none,
    },
    async (c) => {
      await libraryOf(c.knex, c.params.id)
      await stopScan(c, c.params.id)
    },
  ),

  listScans: core.get(
    '/:id/scans',
    {
      summary: 'Reports of a library’s scans, newest first',
      params,
      query: { limit: z.int().min(1).max(100).default(10) },
      returns: z.array(ScanView.extend({ problems: z.array(Problem) })),
    },
    async (c) => {
      const library = await ownLibrary(c.knex, c.caller, c.params.id)
      const found = await rows<Scan>(
        c.knex,
        sql`select * from core.scan where library_id = ${library.id}::uuid order by started_at desc limit ${c.query.limit}`,
      )
      return found.map((scan) => ({ ...viewScan(scan), problems: [...scan.problems] }))
    },
  ),
}
