import { rename } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { jpeg } from '../assets/photos.ts'
import { serve, signIn, tempFolder } from '../faults/server.ts'
import { put } from './library.ts'

let temp: Awaited<ReturnType<typeof tempFolder>>
beforeEach(async () => {
  temp = await tempFolder()
})
afterEach(() => temp.remove())

test('a photo that is put into a library’s folder appears by itself, and one that is taken out goes', async () => {
  const folder = path.join(temp.path, 'photos')
  await put(folder, '2024/a.jpg', await jpeg(1))
  const server = await serve(path.join(temp.path, 'data'), [folder])
  const ask = await signIn(server)
  const shown = (total: number) =>
    vi.waitFor(async () => expect((await ask('/api/timeline/months')).body).toMatchObject({ total }), {
      timeout: 30_000,
      interval: 100,
    })
  await shown(1)
  await put(folder, '2024/b.jpg', await jpeg(2))
  await put(folder, '2025/new/c.jpg', await jpeg(3))
  await shown(3)
  await rename(path.join(folder, '2024/b.jpg'), path.join(temp.path, 'b.jpg'))
  await shown(2)
  await server.stop()
}, 90_000)
