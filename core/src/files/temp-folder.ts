import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'

// The time tells this process from an earlier one of the same number: in containers every server is process 1.
const OWN = `${hostname()}~${process.pid}~${Math.round(performance.timeOrigin)}`

/** A path for a file that this process writes before it has its place; it is gone after a restart. */
export async function tempPath(data: string): Promise<string> {
  const folder = path.join(data, 'tmp', OWN)
  await mkdir(folder, { recursive: true })
  return path.join(folder, randomUUID())
}

/** Removes what processes of this machine left behind when they were killed. */
export async function sweepTemp(data: string): Promise<number> {
  const root = path.join(data, 'tmp')
  const folders = await readdir(root).catch(() => [])
  const dead = folders.filter((name) => {
    const [host, pid] = name.split('~')
    return name !== OWN && host === hostname() && (Number(pid) === process.pid || !isRunning(Number(pid)))
  })
  for (const name of dead) await rm(path.join(root, name), { recursive: true, force: true })
  return dead.length
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
