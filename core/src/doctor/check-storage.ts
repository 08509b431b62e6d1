import { randomUUID } from 'node:crypto'
import { access, constants, mkdir, rm, statfs, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Config } from '../config.ts'
import { openStore } from '../files/open-store.ts'
import { type Finding, bad, note, ok, reasonOf } from './finding.ts'

const GB = 1024 ** 3
const LITTLE = 5 * GB
const TOO_LITTLE = 0.5 * GB

/** Where Kith writes to: whether it may, and how much fits. */
export async function checkStorage(config: Config): Promise<Finding[]> {
  const data = await checkFolder(config.data)
  return config.bucket ? [data, await checkBucket(config, config.bucket.bucket)] : [data]
}

async function checkBucket(config: Config, name: string): Promise<Finding> {
  const key = `resumable/doctor-${randomUUID()}`
  try {
    const store = await openStore(config)
    await store.put(key, Buffer.from('kith'))
    const read = await store.read(key)
    await store.delete(key)
    if (read.toString() !== 'kith') throw new Error('What was written was read as something else')
    return ok('bucket.fine', { bucket: name })
  } catch (error) {
    return bad('bucket.unusable', { bucket: name, reason: reasonOf(error) })
  }
}

async function checkFolder(folder: string): Promise<Finding> {
  const there = await nearest(folder)
  try {
    await tryToWrite(there)
  } catch (error) {
    return bad('data.unwritable', { folder: there, reason: reasonOf(error) })
  }
  const disk = await statfs(there)
  const bytes = disk.bavail * disk.bsize
  const values = { folder, free: (bytes / GB).toFixed(1) }
  if (there !== folder) return ok('data.not_made', values)
  if (bytes < TOO_LITTLE) return bad('data.full', values)
  return bytes < LITTLE ? note('data.nearly_full', values) : ok('data.fine', values)
}

/** The folder, or the one it will be made in. */
async function nearest(folder: string): Promise<string> {
  const parent = path.dirname(folder)
  return access(folder, constants.F_OK).then(
    () => folder,
    () => (parent === folder ? folder : nearest(parent)),
  )
}

/** Permissions are not all there is: a disk may be read-only, or full. */
async function tryToWrite(folder: string): Promise<void> {
  const probe = path.join(folder, `.kith-doctor-${randomUUID()}`)
  await mkdir(probe)
  try {
    await writeFile(path.join(probe, 'probe'), 'kith')
  } finally {
    await rm(probe, { recursive: true, force: true })
  }
}
