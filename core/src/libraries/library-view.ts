import { datetime } from '@kith/sdk'
import type { Knex } from 'knex'
import { z } from 'zod'
import { rows, sql } from '../access/fragment.ts'
import { type LibraryCounts, NO_PHOTOS, countLibraries } from './library-counts.ts'
import type { Sources } from '../sources/index.ts'
import { type Library, placeOf } from './library.ts'
import type { Scan } from './scan-row.ts'

export const ScanView = z.object({
  id: z.uuid(),
  state: z.enum(['running', 'done', 'failed', 'stopped']),
  partial: z.boolean().describe('Only the folders that had changed were looked into'),
  startedAt: datetime,
  endedAt: datetime.nullable(),
  error: z.string().nullable(),
  found: z.int(),
  added: z.int(),
  changed: z.int(),
  moved: z.int(),
  missing: z.int(),
  returned: z.int(),
})

const Progress = z.object({
  total: z.int(),
  processed: z.int(),
  perSecond: z.number().describe('Photos worked on, over the last minute'),
  secondsLeft: z.int().nullable().describe('Unknown while nothing moves'),
})

export const LibraryView = z.object({
  id: z.uuid(),
  ownerId: z.uuid(),
  name: z.string(),
  type: z.enum(['folders', 'uploads', 'source']),
  folders: z.array(z.string()),
  source: z
    .object({
      type: z.string(),
      title: z.string(),
      config: z.record(z.string(), z.unknown()).describe('Secrets say by null that they are set'),
      problem: z.string().nullable().describe('Why no plugin reads it'),
    })
    .nullable()
    .describe('The place that a plugin reads, of a library that is not in folders'),
  exclusions: z.array(z.string()),
  watch: z.boolean(),
  watchProblem: z.string().nullable(),
  scanMinutes: z.int(),
  offlineSince: datetime.nullable(),
  createdAt: datetime,
  photos: z.int(),
  failed: z.int(),
  unplayable: z.int().describe('Videos of which no copy for browsers could be made'),
  skipped: z.int().describe('Files that turned out not to be photos'),
  offline: z.int().describe('Photos whose files are missing'),
  bytes: z.int(),
  lastScan: ScanView.nullable(),
  progress: Progress.nullable().describe('While photos are worked on or a scan runs'),
})
export type LibraryView = z.output<typeof LibraryView>

/** Libraries as their owners and admins see them. */
export async function viewLibraries(
  { knex, sources }: { readonly knex: Knex; readonly sources: Pick<Sources, 'show'> },
  libraries: readonly Library[],
): Promise<LibraryView[]> {
  const ids = libraries.map((library) => library.id)
  const counts = await countLibraries(knex, ids)
  const scans = await lastScans(knex, ids)
  return libraries.map((library) => {
    const place = placeOf(library)
    return {
      ...view(library, counts.get(library.id) ?? NO_PHOTOS, scans.get(library.id)),
      source: place ? sources.show(place) : null,
    }
  })
}

function view(library: Library, counts: LibraryCounts, scan: Scan | undefined): Omit<LibraryView, 'source'> {
  return {
    id: library.id,
    ownerId: library.owner_id,
    name: library.name,
    type: library.type,
    folders: [...library.folders],
    exclusions: [...library.exclusions],
    watch: library.watch,
    watchProblem: library.watch_problem,
    scanMinutes: library.scan_minutes,
    offlineSince: library.offline_since,
    createdAt: library.created_at,
    photos: counts.photos,
    failed: counts.failed,
    unplayable: counts.unplayable,
    skipped: counts.skipped,
    offline: counts.offline,
    bytes: counts.bytes,
    lastScan: scan ? viewScan(scan) : null,
    progress: counts.pending > 0 || scan?.state === 'running' ? progressOf(counts, scan) : null,
  }
}

function progressOf(counts: LibraryCounts, scan: Scan | undefined): z.output<typeof Progress> {
  const processed = counts.photos + counts.failed + counts.skipped
  const age = scan ? (Date.now() - scan.started_at.getTime()) / 1000 : 60
  const perSecond = counts.recent / Math.max(1, Math.min(60, age))
  return {
    total: processed + counts.pending,
    processed,
    perSecond: Math.round(perSecond * 100) / 100,
    secondsLeft: perSecond > 0 ? Math.ceil(counts.pending / perSecond) : null,
  }
}

export const viewScan = (scan: Scan): z.output<typeof ScanView> => ({
  id: scan.id,
  state: scan.state,
  partial: scan.partial,
  startedAt: scan.started_at,
  endedAt: scan.ended_at,
  error: scan.error,
  found: scan.found,
  added: scan.added,
  changed: scan.changed,
  moved: scan.moved,
  missing: scan.missing,
  returned: scan.returned,
})

async function lastScans(knex: Knex, ids: readonly string[]): Promise<Map<string, Scan>> {
  const found = await rows<Scan>(
    knex,
    sql`select distinct on (library_id) id, library_id, started_at, ended_at, state, error, partial,
          found, added, changed, moved, missing, returned, '[]'::jsonb as problems
        from core.scan where library_id = any(${[...ids]}::uuid[]) order by library_id, started_at desc`,
  )
  return new Map(found.map((scan) => [scan.library_id, scan]))
}
