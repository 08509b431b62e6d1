import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'

/** Plain pictures without metadata, each of another colour: when they were taken is in their names. */
export async function writePictures(folder: string, names: readonly string[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const [i, name] of names.entries()) {
    const background = { r: (i * 67) % 256, g: 90 + ((i * 29) % 150), b: 200 - ((i * 41) % 180) }
    await sharp({ create: { width: 480, height: 360, channels: 3, background } }).toFile(path.join(folder, name))
  }
}
