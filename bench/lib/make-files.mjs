import { access, mkdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export const A_FOLDER = 100
export const WRITTEN = '2024-06-01T12:00:00Z'
export const SIZE = 100

/** Small files, a hundred in a folder, all written at one time: `FOLDER/00042/IMG_4217.jpg`. Kept for the next run. */
export async function makeFiles(count, folder) {
  const done = join(folder, '.complete')
  if (
    await access(done).then(
      () => true,
      () => false,
    )
  )
    return
  const content = Buffer.alloc(SIZE, 'kith')
  for (let at = 0; at < count; at += A_FOLDER) {
    const inner = join(folder, String(at / A_FOLDER).padStart(5, '0'))
    await mkdir(inner, { recursive: true })
    const numbers = Array.from({ length: Math.min(A_FOLDER, count - at) }, (_, i) => at + i)
    await Promise.all(
      numbers.map(async (n) => {
        const file = join(inner, `IMG_${n}.jpg`)
        await writeFile(file, content)
        await utimes(file, new Date(WRITTEN), new Date(WRITTEN))
      }),
    )
  }
  await writeFile(done, '')
}
