import type { Job } from '@kith/sdk'
import { z } from 'zod'
import { coreJob } from '../server/area.ts'
import { SourceUnreachable } from '../sources/index.ts'
import { findLibrary } from './library.ts'
import { FolderUnreachable } from './reach-folder.ts'
import { type RunScanDeps, ScanStopped, runScan } from './run-scan.ts'
import { beginScan, endScan } from './scan-row.ts'
import type { Scans } from './scans.ts'
import { setOffline } from './set-offline.ts'

export const ScanInput = z.object({
  libraryId: z.uuid(),
  scanId: z.uuid(),
  /** Only these folders, as byte paths. */
  under: z.array(z.string()).optional(),
  emptied: z.boolean().default(false),
})
export type ScanInput = typeof ScanInput

const A_WEEK = 7 * 86_400

/** The job that scans a library. Run again after a crash, it goes on from what is in the database. */
export function createScanJob(deps: RunScanDeps & { readonly scans: Pick<Scans, 'changed'> }): Job<ScanInput> {
  const running = new Set<string>()
  const options = { queue: 'import', timeout: A_WEEK, key: (input: z.output<ScanInput>) => input.scanId } as const
  return coreJob('scan', ScanInput, options, async (c) => {
    const { scanId, libraryId, under, emptied } = c.input
    // A scan whose worker seems lost is handed out again, sometimes to the process that is still at it.
    if (running.has(scanId)) return
    const library = await findLibrary(c.knex, libraryId)
    const scan = library && (await beginScan(c.knex, scanId))
    if (!library || !scan) return
    running.add(scanId)
    // Whoever added the library may be another process: what is scanned here is watched here from now on.
    if (!scan.partial) deps.scans.changed()
    try {
      await runScan(c, deps, { library, scan, under, emptied })
      await endScan(c.knex, scanId, 'done', null)
    } catch (error) {
      c.signal.throwIfAborted()
      if (error instanceof ScanStopped) return
      if (error instanceof FolderUnreachable || error instanceof SourceUnreachable) {
        await setOffline(c.knex, libraryId, true)
        await endScan(c.knex, scanId, 'failed', error.message)
      } else {
        c.log.error({ libraryId, scanId, err: error }, 'scan failed')
        await endScan(c.knex, scanId, 'failed', 'The scan broke off. The log of the server has more; scan again.')
      }
    } finally {
      running.delete(scanId)
    }
  })
}
