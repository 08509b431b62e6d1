import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { createFolderStore } from '#core/files/folder-store.js'
import { afterEach, beforeEach, expect, test } from 'vitest'

let root: string
let files: ReturnType<typeof createFolderStore>
beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'kith-store-'))
  files = createFolderStore(root)
})
afterEach(() => rm(root, { recursive: true, force: true }))

async function keys(prefix = ''): Promise<string[]> {
  const found: string[] = []
  for await (const key of files.list(prefix)) found.push(key)
  return found.sort()
}

test('what is put can be read, in whole and in part', async () => {
  await files.put('a/b/c.txt', Buffer.from('hello'))
  await files.put('a/d.txt', Readable.from(['wor', 'ld']))
  expect((await files.read('a/b/c.txt')).toString()).toBe('hello')
  expect((await buffer(await files.open('a/d.txt', { start: 1, end: 2 }))).toString()).toBe('or')
  expect((await files.stat('a/d.txt')).size).toBe(5)
  expect(await keys()).toEqual(['a/b/c.txt', 'a/d.txt'])
  expect(await keys('a/b')).toEqual(['a/b/c.txt'])
  expect(await keys('nothing')).toEqual([])
})

test('a file is there whole or not at all', async () => {
  await files.put('a.txt', Buffer.from('old'))
  const breaking = Readable.from(
    (function* () {
      yield 'ne'
      throw new Error('The stream broke.')
    })(),
  )
  await expect(files.put('a.txt', breaking)).rejects.toThrow('The stream broke.')
  expect((await files.read('a.txt')).toString()).toBe('old')
  expect(await readdir(path.join(root, '.parts'))).toEqual([])
})

test('a local file is moved in', async () => {
  const local = path.join(root, 'outside')
  await writeFile(local, 'x')
  await files.adopt('in/side', local)
  expect((await files.read('in/side')).toString()).toBe('x')
  await expect(readdir(local)).rejects.toThrow()
})

test('what is not there is not found, and deleting it is no mistake', async () => {
  const missing = [files.stat('no'), files.open('no'), files.read('no/such'), files.local('no')]
  for (const one of missing) await expect(one).rejects.toMatchObject({ code: 'not_found', status: 404 })
  await files.put('a/b', Buffer.from('x'))
  await expect(files.stat('a')).rejects.toMatchObject({ code: 'not_found' })
  await files.delete('no')
})

test.each(['../a', 'a/../../b', '/etc/passwd', '', 'a//b', 'a/./b', 'a\\b', 'a\0b', 'x'.repeat(300), 'a/'])(
  'a key that is no name of a file is refused: %j',
  async (key) => {
    await expect(files.put(key, Buffer.from('x'))).rejects.toMatchObject({ code: 'invalid_key' })
    await expect(files.read(key)).rejects.toThrow(/cannot be the name/)
  },
)

const tmpfs = (size: string) => {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', root], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

test('a full disk is said to be full, and nothing is half kept', async ({ skip }) => {
  if (!tmpfs('1m')) skip('Only root may mount a small disk.')
  try {
    await mkdir(path.join(root, 'a'))
    await expect(files.put('a/large', Buffer.alloc(2_000_000))).rejects.toMatchObject({
      code: 'disk_full',
      status: 507,
    })
    expect(await readdir(path.join(root, '.parts'))).toEqual([])
    await files.put('a/small', Buffer.from('x'))
    expect(await keys()).toEqual(['a/small'])
  } finally {
    execFileSync('umount', [root])
  }
})
