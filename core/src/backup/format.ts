import { z } from 'zod'
import { Structure } from './structure.ts'

/*
 * A backup is a tar file: `kith-backup.json`, then `database/<schema>.<table>/<n>.gz` with rows as COPY writes them (so
 * that psql reads them, too), then `files/<key>`, then `end.json`, without which it is not whole.
 */

export const FIRST = 'kith-backup.json'
export const LAST = 'end.json'
/** Changes when an older Kith could not read it. */
export const FORMAT = 1

export const Head = z.object({
  format: z.int(),
  kith: z.string(),
  at: z.iso.datetime(),
  migrations: z.array(z.string()),
  plugins: z.array(z.object({ id: z.string(), version: z.string(), state: z.string() })),
  structure: Structure,
})
export type Head = z.output<typeof Head>

export const End = z.object({
  rows: z.record(z.string(), z.int()),
  files: z.int(),
  /** Files that were deleted while the backup was made. */
  missing: z.int(),
})
export type End = z.output<typeof End>
