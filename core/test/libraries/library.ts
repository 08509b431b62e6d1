import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { type TestKith, type TestUser } from '@kith/sdk/testing'
import { expect } from 'vitest'
import { z } from 'zod'

/** A folder on disk that is gone after the test. */
export async function tempFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kith-photos-'))
  return { path: folder, remove: () => rm(folder, { recursive: true, force: true }) }
}

export async function put(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  const file = path.join(folder, name)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, bytes)
  return file
}

const Made = z.object({ id: z.uuid(), scanId: z.uuid() })

/** Makes folders a library of somebody's, and has it scanned and worked on. */
export async function addLibrary(
  k: TestKith,
  admin: TestUser,
  owner: TestUser,
  folders: readonly string[],
  more: object = {},
): Promise<string> {
  const body = { ownerId: owner.id, name: 'Photos', folders, watch: false, ...more }
  const answer = await k.as(admin).post('/api/libraries', body)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  await k.runJobs()
  return Made.parse(answer.body).id
}

const Report = z.object({
  state: z.string(),
  error: z.string().nullable(),
  found: z.int(),
  added: z.int(),
  changed: z.int(),
  moved: z.int(),
  missing: z.int(),
  returned: z.int(),
  problems: z.array(
    z.object({
      path: z.string(),
      code: z.string(),
      values: z.record(z.string(), z.string()),
      reason: z.string(),
    }),
  ),
})
export type Report = z.output<typeof Report>

/** The report of a library's newest scan. */
export async function lastReport(k: TestKith, user: TestUser, library: string): Promise<Report> {
  const answer = await k.as(user).get(`/api/libraries/${library}/scans?limit=1`)
  const [report] = z.array(Report).parse(answer.body)
  if (!report) throw new Error('The library was never scanned.')
  return report
}

/** Scans a library again and has done what that makes; answers the report. */
export async function scanAgain(k: TestKith, admin: TestUser, library: string, body: object = {}): Promise<Report> {
  const answer = await k.as(admin).post(`/api/libraries/${library}/scan`, body)
  expect(answer.status, JSON.stringify(answer.body)).toBe(202)
  await k.runJobs()
  return lastReport(k, admin, library)
}

/** The names of the photos a user sees, sorted. */
export async function namesSeen(k: TestKith, user: TestUser): Promise<string[]> {
  const ids = await k.see(user, 'view', { timeline: true })
  const rows: { file_name: string }[] = await k.knex('core.asset').whereIn('id', ids).select('file_name')
  return rows.map((row) => row.file_name).sort()
}

export async function idOf(k: TestKith, name: string): Promise<string> {
  const row: { id: string } | undefined = await k.knex('core.asset').where({ file_name: name }).first('id')
  if (!row) throw new Error(`There is no photo ${name}.`)
  return row.id
}

/** Runs something without the rights of root, which may read everything. */
export async function withoutRights<R>(run: () => Promise<R>): Promise<R> {
  const root = process.geteuid?.() === 0
  if (root) process.seteuid?.(65534)
  try {
    return await run()
  } finally {
    if (root) process.seteuid?.(0)
  }
}
