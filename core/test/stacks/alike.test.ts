import { testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { send } from '../assets/photos.ts'
import { exifBlock, halves, tags, withExifBlock } from '../media/files.ts'
import { DNG_VERSION, sensor } from '../media/raw-files.ts'
import { addLibrary, put, tempFolder } from '../libraries/library.ts'
import { timelineOf } from '../timeline/client.ts'

const start = () => testKith({ plugins: [], users: ['ada'] })
let k: Awaited<ReturnType<typeof start>>
beforeAll(async () => {
  k = await start()
})
afterAll(() => k?.close())

const exif = (at: string, ifd0: Parameters<typeof exifBlock>[0]['ifd0'] = []) =>
  exifBlock({ ifd0, exif: [[tags.dateTimeOriginal, at]] })
const picture = async (at: string, side = 640) => withExifBlock(await halves(side, 480).jpeg().toBuffer(), exif(at))
const raw = async (at: string) =>
  Buffer.concat([
    exif(at, [[DNG_VERSION, Buffer.from([1, 4, 0, 0])]]),
    sensor,
    await halves(800, 600).jpeg().toBuffer(),
    sensor,
  ])

/** The names of what one month shows, each with how many are beneath it. */
async function shown(month: string): Promise<string[]> {
  const found = await timelineOf(k.as(k.users.ada)).month(month)
  const rows = z
    .array(z.object({ id: z.string(), file_name: z.string() }))
    .parse(await k.knex('core.asset').whereIn('id', found.id).select('id', 'file_name'))
  const names = new Map(rows.map((row) => [row.id, row.file_name]))
  return found.id.map((id, i) => `${names.get(id)} ${found.stacked[i]?.length ?? 0}`).sort()
}

test('a RAW file and its picture are one photo, the picture in front', async () => {
  const folder = await tempFolder()
  try {
    const at = '2023:07:08 09:10:11'
    await put(folder.path, 'Trip/IMG_1.JPG', await picture(at))
    await put(folder.path, 'Trip/IMG_1.DNG', await raw(at))
    await put(folder.path, 'Trip/IMG_2.DNG', await raw('2023:07:08 09:10:12'))
    await put(folder.path, 'Other/IMG_2.JPG', await picture('2023:07:08 09:10:12', 700))
    await addLibrary(k, k.users.ada, k.users.ada, [folder.path])
    expect(await shown('2023-07')).toEqual(['IMG_1.JPG 1', 'IMG_2.DNG 0', 'IMG_2.JPG 0'])
  } finally {
    await folder.remove()
  }
})

test('in uploads it does not matter which of them comes first, and what was taken apart stays apart', async () => {
  const at = '2022:07:08 09:10:11'
  const dng = await raw(at)
  const first = await send(k, k.users.ada, 'a.dng', dng)
  await send(k, k.users.ada, 'a.jpg', await picture(at))
  expect(await shown('2022-07')).toEqual(['a.jpg 1'])
  const { stack } = z
    .object({ stack: z.object({ id: z.uuid() }) })
    .parse((await k.as(k.users.ada).get(`/api/assets/${first}`)).body)
  expect((await k.as(k.users.ada).delete(`/api/stacks/${stack.id}`)).status).toBe(204)
  await send(k, k.users.ada, 'A.JPEG', await picture(at, 900))
  expect(await shown('2022-07')).toEqual(['A.JPEG 0', 'a.dng 0', 'a.jpg 0'])
})

test('a burst of a phone is one photo, however its pictures come', async () => {
  const name = (n: number) => `0000${n}IMG_0000${n}_BURST20210504140211123${n === 2 ? '_COVER' : ''}.jpg`
  for (const n of [1, 2, 3]) await send(k, k.users.ada, name(n), await picture(`2021:05:04 14:02:1${n}`, 600 + n))
  await send(k, k.users.ada, 'IMG_9.jpg', await picture('2021:05:04 14:02:12', 650))
  expect((await shown('2021-05')).map((one) => one.slice(-1))).toEqual(['2', '0'])
})
