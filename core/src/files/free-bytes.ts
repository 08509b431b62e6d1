import { mkdir, statfs } from 'node:fs/promises'

/** Bytes that fit on the disk of a folder, which is made. */
export async function freeBytes(folder: string): Promise<number> {
  await mkdir(folder, { recursive: true })
  const disk = await statfs(folder)
  return disk.bavail * disk.bsize
}
