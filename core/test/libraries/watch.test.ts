import { mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { compileExclusions } from '#core/libraries/exclusions.js'
import { watchFolders } from '#core/libraries/watch-folders.js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { put, tempFolder } from './library.ts'

let folder: Awaited<ReturnType<typeof tempFolder>>
let watch: ReturnType<typeof watchFolders>
let touched: Set<string>
beforeEach(async () => {
  folder = await tempFolder()
  touched = new Set()
  await put(folder.path, '2024/a.jpg', Buffer.from('a'))
  await put(folder.path, 'raw/b.jpg', Buffer.from('b'))
  watch = watchFolders({
    folders: [folder.path],
    exclusions: compileExclusions(['raw']),
    touched: (one) => touched.add(path.relative(folder.path, Buffer.from(one, 'latin1').toString()) || '.'),
    gaveUp: (reason) => expect.fail(reason),
  })
  await watch.refresh()
})
afterEach(async () => {
  watch.close()
  await folder.remove()
})

/** What was touched, once all of this was. */
const heard = (...folders: string[]) => vi.waitFor(() => expect([...touched]).toEqual(expect.arrayContaining(folders)))

test('new, changed and deleted files touch the folder they are in', async () => {
  await put(folder.path, '2024/c.jpg', Buffer.from('c'))
  await heard('2024')
  touched.clear()
  await put(folder.path, '2024/a.jpg', Buffer.from('changed'))
  await heard('2024')
  touched.clear()
  await rm(path.join(folder.path, '2024/a.jpg'))
  await heard('2024')
})

test('a new folder is watched with all that is in it, also by a name that is not UTF-8', async () => {
  const odd = Buffer.concat([Buffer.from(`${folder.path}/2024/`), Buffer.from([0xe9])])
  await mkdir(odd)
  await heard('2024')
  await mkdir(path.join(folder.path, 'new/deep'), { recursive: true })
  await heard('.')
  await vi.waitFor(async () => {
    await put(folder.path, 'new/deep/d.jpg', Buffer.from(`${Math.random()}`))
    expect([...touched]).toContain('new/deep')
  })
})

test('a folder that was moved is watched where it is now', async () => {
  await rename(path.join(folder.path, '2024'), path.join(folder.path, '2025'))
  await heard('.')
  await vi.waitFor(async () => {
    await put(folder.path, '2025/e.jpg', Buffer.from(`${Math.random()}`))
    expect([...touched]).toContain('2025')
  })
})

test('what is excluded or hidden touches nothing', async () => {
  await put(folder.path, 'raw/x.jpg', Buffer.from('x'))
  await put(folder.path, '2024/.a.jpg.part', Buffer.from('x'))
  await put(folder.path, '2024/z.jpg', Buffer.from('z'))
  await heard('2024')
  expect([...touched]).toEqual(['2024'])
})
