import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

/** A folder that all files of one run of tests share, and that is gone after it. */
export default async function runFolder() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kith-run-'))
  process.env.KITH_TEST_RUN = folder
  return () => rm(folder, { recursive: true, force: true })
}
