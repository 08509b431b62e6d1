import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { lstat, realpath, unlink } from 'node:fs/promises'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

/** Keeps a data folder to one process: PGlite has no lock, and two of them on one folder silently lose data. */
export interface FolderLock {
  release(): Promise<void>
}

/** Somebody else has the folder. */
export class DataFolderInUse extends Error {
  readonly code = 'data_folder_in_use'
}

/**
 * The lock is a socket somebody listens on, because the system closes it with the process, however that ends. On Linux
 * there are two: one by name alone, which cannot be left behind, and one in the folder, which is seen from containers too.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const real = await realpath(folder)
  const name = `kith-${createHash('sha256').update(real).digest('hex').slice(0, 32)}`
  const held: net.Server[] = []
  const release = async () => {
    await Promise.all(held.map((server) => new Promise((done) => server.close(done))))
  }
  for (const { address, needed } of addresses(real, name)) {
    const server = await hold(address).catch((error: unknown) => {
      // Not every file system has sockets, and their paths must be short.
      if (needed) throw error
      return undefined
    })
    if (server === 'taken') {
      await release()
      throw new DataFolderInUse(
        `Another Kith is using the data folder ${folder}; stop it first or use another KITH_DATA.`,
      )
    }
    if (server) held.push(server)
  }
  return { release }
}

function addresses(real: string, name: string): { address: string; needed: boolean }[] {
  if (process.platform === 'win32') return [{ address: `\\\\.\\pipe\\${name}`, needed: true }]
  const byName = process.platform === 'linux' ? `\0${name}` : path.join(os.tmpdir(), `${name}.sock`)
  return [
    { address: byName, needed: true },
    { address: path.join(real, 'lock.sock'), needed: false },
  ]
}

async function hold(address: string): Promise<net.Server | 'taken'> {
  const server = await listen(address)
  if (server) return server
  if (!path.isAbsolute(address) || process.platform === 'win32' || (await answers(address))) return 'taken'
  await unlink(address)
  const again = await listen(address)
  if (!again) return 'taken'
  // Another process may have found the same dead socket and have put its own in place of this one.
  const { ino } = await lstat(address)
  await delay(100)
  const now = await lstat(address).catch(() => undefined)
  if (now?.ino === ino) return again
  again.close()
  return 'taken'
}

/** Absent when the address is taken, by a living process or as a file that a dead one left. */
async function listen(address: string): Promise<net.Server | undefined> {
  const server = net.createServer((socket) => socket.destroy())
  server.listen({ path: address, exclusive: true })
  try {
    await once(server, 'listening')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return undefined
    throw error
  }
  return server.unref()
}

async function answers(address: string): Promise<boolean> {
  const socket = net.connect(address)
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}
