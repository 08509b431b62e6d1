import { chmod, rm } from 'node:fs/promises'
import { once } from 'node:events'
import net from 'node:net'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Log } from '@kith/sdk'
import type { ClientConfig } from 'pg'
import type { EmbeddedStream } from './stream.ts'

/** Lets other processes of the same user into the embedded database of this one: `kith doctor` and `kith backup`. */
export interface Door {
  close(): Promise<void>
}

const PORT = 5432

/** The name that PostgreSQL's own programs look for: `psql -h FOLDER -U postgres` works, too. */
const socketIn = (folder: string) => path.join(folder, `.s.PGSQL.${PORT}`)

/** For `pg`, in another process than the one that has the folder. */
export const throughDoor = (folder: string, extra?: { options?: string }): ClientConfig => ({
  host: folder,
  port: PORT,
  user: 'postgres',
  password: 'postgres',
  database: 'postgres',
  ssl: false,
  connectionTimeoutMillis: 10_000,
  ...extra,
})

/** To be called by whoever has the lock of the folder: a socket that is there already is of a dead process. */
export async function openDoor(
  folder: string,
  connect: () => EmbeddedStream,
  log: Log | undefined,
): Promise<Door | undefined> {
  if (process.platform === 'win32') return undefined
  const sockets = new Set<net.Socket>()
  const server = net.createServer((socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    const stream = connect().connect()
    pipeline(socket, stream, socket).catch(() => {
      socket.destroy()
      stream.destroy()
    })
  })
  const address = socketIn(folder)
  try {
    await rm(address, { force: true })
    server.listen(address)
    await once(server, 'listening')
    // The folder is its owner's alone; where it is not, the socket is.
    await chmod(address, 0o600)
  } catch (error) {
    // Not every file system has sockets, and their paths must be short. The server runs without.
    log?.debug({ error: String(error) }, 'the embedded database takes no connections from other processes')
    return undefined
  }
  server.unref()
  return {
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
      await rm(address, { force: true })
    },
  }
}
