import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where what costs minutes to make is kept for the next run. */
export const kept = (name) =>
  join(fileURLToPath(new URL('../../node_modules/.cache/kith-bench', import.meta.url)), name)

/** Runs `fn` with a folder that is gone afterwards. */
export async function withFolder(fn) {
  const folder = await mkdtemp(join(tmpdir(), 'kith-bench-'))
  try {
    return await fn(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
