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
  const data = await checkFolder('data folder', config.data)
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
    return ok('bucket', `The bucket ${name} can be written to and read.`)
  } catch (error) {
    return bad(
      'bucket',
      `The bucket ${name} cannot be used: ${reasonOf(error)}`,
      'See whether S3_ENDPOINT, S3_REGION and the keys are right, and whether they allow to get, put, list and delete.',
    )
  }
}

async function checkFolder(about: string, folder: string): Promise<Finding> {
  const there = await nearest(folder)
  try {
    await tryToWrite(there)
  } catch (error) {
    return bad(
      about,
      `${there} cannot be written to: ${reasonOf(error)}.`,
      `Make it belong to the user that runs Kith (chown), or name another folder in KITH_DATA.`,
    )
  }
  const disk = await statfs(there)
  const free = disk.bavail * disk.bsize
  const says = `${folder} can be written to, and ${(free / GB).toFixed(1)} GB are free.`
  if (there !== folder)
    return ok(about, `${folder} will be made at the first start. ${(free / GB).toFixed(1)} GB are free.`)
  if (free < TOO_LITTLE) return bad(about, says, 'Make room on that disk: uploads and pictures of photos have none.')
  if (free < LITTLE) return note(about, says, 'Make room on that disk before it is full.')
  return ok(about, says)
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
