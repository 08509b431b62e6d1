import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { makeSampleLibrary, readMetadata } from '#core/media/index.js'
import { expect, test } from 'vitest'
import { folder } from './files.ts'

async function contents(path: string): Promise<Map<string, string>> {
  const files = (await readdir(path, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const hashed = files.map(async ({ parentPath, name }) => {
    const bytes = await readFile(join(parentPath, name))
    return [createHash('sha256').update(bytes).digest('hex'), join(parentPath, name)] as const
  })
  return new Map(await Promise.all(hashed))
}

test('a sample library is made of different photos with times and places, and libraries may share some', async () => {
  const [ada, bob] = [await folder(), await folder()]
  const progress: number[] = []
  await makeSampleLibrary(ada, { photos: 12 }, (done, total) => progress.push(done / total))
  await makeSampleLibrary(bob, { photos: 4, first: 10 })
  const [adas, bobs] = [await contents(ada), await contents(bob)]
  expect([adas.size, bobs.size, progress.length, progress.at(-1)]).toEqual([12, 4, 12, 1])
  expect([...bobs.keys()].filter((hash) => adas.has(hash))).toHaveLength(2)
  for (const path of adas.values()) {
    const photo = await readMetadata(path, 'image/jpeg', { name: 'x', mtime: new Date() })
    expect(photo).toMatchObject({
      takenSource: 'exif',
      offsetMinutes: expect.any(Number),
      latitude: expect.any(Number),
      problems: [],
    })
    expect(path).toContain(join(photo.localTime.slice(0, 4)))
  }
})

test('what is there already is kept', async () => {
  const path = await folder()
  await makeSampleLibrary(path, { photos: 2 })
  const [file = ''] = (await contents(path)).values()
  const before = await stat(file)
  await makeSampleLibrary(path, { photos: 2 })
  expect((await stat(file)).mtimeMs).toBe(before.mtimeMs)
})
