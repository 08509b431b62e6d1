import { constants } from 'node:fs'
import { copyFile, link, mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Config } from '../config.ts'
import { diskError } from '../files/disk-error.ts'
import { tempPath } from '../files/temp-folder.ts'
import { freeBytes } from '../files/free-bytes.ts'
import type { Parts } from './parts.ts'

/** Bytes in a folder: each upload a file that grows. */
export function createPartsFolder(config: Pick<Config, 'data'>): Parts {
  const folder = () => path.join(config.data, 'resumable')
  const pathOf = (id: string) => path.join(folder(), id)
  return {
    async whole(id) {
      const file = await tempPath(config.data)
      try {
        await secondName(pathOf(id), file)
      } catch (error) {
        await rm(file, { force: true })
        throw diskError(error)
      }
      return { path: file, release: () => rm(file, { force: true }) }
    },
    async look(id) {
      const found = await stat(pathOf(id)).catch(unlessMissing)
      return found && { size: found.size, at: found.mtime }
    },
    async write(id, offset, bytes) {
      try {
        await mkdir(folder(), { recursive: true })
        const file = await open(pathOf(id), constants.O_WRONLY | constants.O_CREAT)
        // Flushed: what a client is told is there, it does not send again, not even after a power cut.
        const out = file.createWriteStream({ start: offset, flush: true })
        await pipeline(bytes, out)
        return offset + out.bytesWritten
      } catch (error) {
        throw diskError(error)
      }
    },
    remove: (id) => rm(pathOf(id), { force: true }),
    list: async () => (await readdir(folder()).catch(unlessMissing)) ?? [],
    free: () => freeBytes(folder()),
  }
}

/** Should the process die before there is a photo, what was acknowledged is still there under the first. */
async function secondName(first: string, second: string): Promise<void> {
  try {
    await link(first, second)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw error
    // Another disk, or a file system that has no links.
    await copyFile(first, second)
  }
}

function unlessMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}
