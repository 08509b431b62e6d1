import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { copyFile, mkdir, open, opendir, readFile, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { notFound } from '@kith/sdk'
import { diskError } from './disk-error.ts'
import { keyToPath } from './keys.ts'
import { READ_SIZE } from './read-size.ts'
import type { FileStore, ListedFile } from './store.ts'

/** Where files are while they are being written: beside the others, so that a rename is all it takes to finish one. */
const PARTS = '.parts'

/** Keeps files in a folder, which is made when the first file comes. */
export function createFolderStore(root: string): FileStore {
  const parts = path.join(root, PARTS)

  async function place(key: string, write: (part: string) => Promise<unknown>): Promise<void> {
    const target = keyToPath(root, key)
    const part = path.join(parts, randomUUID())
    try {
      await mkdir(parts, { recursive: true })
      await write(part)
      await moveInto(part, target)
    } catch (error) {
      await rm(part, { force: true })
      throw diskError(error)
    }
  }

  return {
    async stat(key) {
      const found = await stat(keyToPath(root, key)).catch(rethrow)
      if (!found.isFile()) throw notFound('The file')
      return { size: found.size, modifiedAt: found.mtime }
    },
    async open(key, range) {
      // Opened before the stream is made, so that a missing file is an error of this call and not of the stream.
      const file = await open(keyToPath(root, key)).catch(rethrow)
      return file.createReadStream({ ...range, highWaterMark: READ_SIZE })
    },
    read: async (key) => readFile(keyToPath(root, key)).catch(rethrow),
    put: async (key, data) =>
      place(key, (part) => pipeline(data instanceof Readable ? data : Readable.from([data]), createWriteStream(part))),
    async adopt(key, localPath) {
      const target = keyToPath(root, key)
      try {
        await moveInto(localPath, target)
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw diskError(error)
        await place(key, (part) => copyFile(localPath, part))
        await rm(localPath)
      }
    },
    async local(key) {
      const file = keyToPath(root, key)
      await stat(file).catch(rethrow)
      return { path: file, release: async () => {} }
    },
    delete: async (key) => rm(keyToPath(root, key), { force: true }).catch(rethrow),
    list: (prefix) => listBelow(root, prefix.replace(/\/+$/, '')),
    async removeUnfinished(before) {
      let removed = 0
      for (const name of (await readdir(parts).catch(unlessMissing)) ?? []) {
        const part = path.join(parts, name)
        const found = await stat(part).catch(unlessMissing)
        if (!found || found.mtime >= before) continue
        await rm(part, { force: true })
        removed += 1
      }
      return removed
    },
  }
}

const rethrow = (error: unknown): never => {
  throw diskError(error)
}

/** A folder is made only when it is missing: nearly always it is there. */
async function moveInto(part: string, target: string): Promise<void> {
  try {
    await rename(part, target)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    await mkdir(path.dirname(target), { recursive: true })
    await rename(part, target)
  }
}

async function* listBelow(root: string, prefix: string): AsyncGenerator<ListedFile> {
  const folder = prefix === '' ? root : keyToPath(root, prefix)
  const entries = await opendir(folder).catch(unlessMissing)
  if (!entries) return
  for await (const entry of entries) {
    const key = prefix === '' ? entry.name : `${prefix}/${entry.name}`
    if (entry.isDirectory()) {
      if (key !== PARTS) yield* listBelow(root, key)
    } else if (entry.isFile()) {
      const found = await stat(path.join(folder, entry.name)).catch(unlessMissing)
      if (found) yield { key, size: found.size, modifiedAt: found.mtime }
    }
  }
}

function unlessMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return
  throw error
}
