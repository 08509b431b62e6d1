import { constants } from 'node:fs'
import { mkdir, open, readdir, rm, stat, statfs } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Config } from '../config.ts'
import { diskError } from '../files/disk-error.ts'

/** How long an upload waits for its next part, in milliseconds. */
export const KEPT_MS = 2 * 24 * 3_600_000

/** The files of uploads that are not whole yet. Unlike what is in the temporary folder they outlive the process. */
export interface PartsFolder {
  pathOf(id: string): string
  /** How much of an upload came, and when the last of it; undefined when nothing did. */
  look(id: string): Promise<{ size: number; at: Date } | undefined>
  /** Adds bytes; what came before it breaks off stays. Answers where it ended. */
  write(id: string, offset: number, bytes: Readable): Promise<number>
  remove(id: string): Promise<void>
  /** The uploads there are files of. */
  list(): Promise<string[]>
  /** Bytes that fit on its disk. */
  free(): Promise<number>
}

export function createPartsFolder(config: Pick<Config, 'data'>): PartsFolder {
  const folder = () => path.join(config.data, 'resumable')
  const pathOf = (id: string) => path.join(folder(), id)
  return {
    pathOf,
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
    async free() {
      await mkdir(folder(), { recursive: true })
      const disk = await statfs(folder())
      return disk.bavail * disk.bsize
    },
  }
}

function unlessMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}
