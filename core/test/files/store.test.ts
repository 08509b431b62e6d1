import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { createBucketStore } from '#core/files/bucket-store.js'
import { createFolderStore } from '#core/files/folder-store.js'
import type { FileStore } from '#core/files/store.js'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startProxy } from './proxy.ts'
import { bucketAt, startS3 } from './s3.ts'

let s3: Awaited<ReturnType<typeof startS3>>
let root: string
beforeAll(async () => {
  s3 = await startS3()
})
afterAll(() => s3.stop())
beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'kith-store-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

async function keys(files: FileStore, prefix = ''): Promise<string[]> {
  const found: string[] = []
  for await (const { key } of files.list(prefix)) found.push(key)
  return found.sort()
}

describe.each([
  ['a folder', () => createFolderStore(path.join(root, 'files'))],
  ['a bucket', () => createBucketStore({ ...s3.bucket, prefix: path.basename(root) }, root)],
] as const)('%s', (_, open) => {
  let files: FileStore
  beforeEach(() => {
    files = open()
  })

  test('what is put can be read, in whole and in part', async () => {
    await files.put('a/b/c.txt', Buffer.from('hello'))
    await files.put('a/d.txt', Readable.from([Buffer.from('wor'), Buffer.from('ld')]))
    await files.put('ab', Buffer.from('x'))
    expect((await files.read('a/b/c.txt')).toString()).toBe('hello')
    expect((await buffer(await files.open('a/d.txt', { start: 1, end: 2 }))).toString()).toBe('or')
    expect((await files.stat('a/d.txt')).size).toBe(5)
    expect(await keys(files)).toEqual(['a/b/c.txt', 'a/d.txt', 'ab'])
    expect(await keys(files, 'a')).toEqual(['a/b/c.txt', 'a/d.txt'])
    expect(await keys(files, 'nothing')).toEqual([])
    for await (const { size, modifiedAt } of files.list('ab'))
      expect([size, Date.now() - modifiedAt.getTime() < 60_000]).toEqual([1, true])
  })

  test('a file is there whole or not at all', async () => {
    await files.put('a.txt', Buffer.from('old'))
    const breaking = Readable.from(
      (function* () {
        yield Buffer.alloc(9_000_000)
        throw new Error('The stream broke.')
      })(),
    )
    await expect(files.put('a.txt', breaking)).rejects.toThrow('The stream broke.')
    expect((await files.read('a.txt')).toString()).toBe('old')
    expect(await readdir(path.join(root, 'files', '.parts')).catch(() => [])).toEqual([])
  })

  test('a large file keeps every byte', async () => {
    const bytes = randomBytes(20_000_001)
    await files.put('large', Readable.from([bytes.subarray(0, 7), bytes.subarray(7)]))
    expect((await files.read('large')).equals(bytes)).toBe(true)
    const part = { start: 8_388_600, end: 8_388_700 }
    expect(await buffer(await files.open('large', part))).toEqual(bytes.subarray(part.start, part.end + 1))
    const local = await files.local('large')
    expect((await readFile(local.path)).equals(bytes)).toBe(true)
    await local.release()
  })

  test('a local file is moved in', async () => {
    const local = path.join(root, 'outside')
    await writeFile(local, 'x')
    await files.adopt('in/side', local)
    expect((await files.read('in/side')).toString()).toBe('x')
    await expect(readdir(local)).rejects.toThrow()
  })

  test('what is not there is not found, and deleting it is no mistake', async () => {
    const ways = [files.stat, files.open, files.read, files.local]
    for (const way of ways) await expect(way('no/such')).rejects.toMatchObject({ code: 'not_found', status: 404 })
    await files.put('a/b', Buffer.from('x'))
    await expect(files.stat('a')).rejects.toMatchObject({ code: 'not_found' })
    await files.delete('no')
    await files.delete('a/b')
    expect(await keys(files)).toEqual([])
  })

  test.each(['../a', 'a/../../b', '/etc/passwd', '', 'a//b', 'a/./b', 'a\\b', 'a\0b', 'x'.repeat(300), 'a/'])(
    'a key that is no name of a file is refused: %j',
    async (key) => {
      await expect(files.put(key, Buffer.from('x'))).rejects.toMatchObject({ code: 'invalid_key' })
      await expect(files.read(key)).rejects.toThrow(/cannot be the name/)
    },
  )
})

test('a bucket that is away, is not there, or refuses is an error that says so', async () => {
  const proxy = await startProxy({ host: '127.0.0.1', port: s3.port })
  const files = createBucketStore(bucketAt(proxy.port).bucket, root)
  await files.check()
  proxy.cut()
  await expect(files.read('a')).rejects.toMatchObject({ code: 'store_unavailable', status: 503 })
  await expect(files.put('a', Buffer.from('x'))).rejects.toMatchObject({ code: 'store_unavailable' })
  proxy.mend()
  await files.put('a', Buffer.from('x'))
  expect((await files.read('a')).toString()).toBe('x')
  await proxy.close()
  const nowhere = createBucketStore({ ...s3.bucket, bucket: 'nowhere' }, root)
  await expect(nowhere.check()).rejects.toMatchObject({ code: 'store_refused' })
})

test('what a write that was cut off left in a folder is removed, once it is old', async () => {
  const files = createFolderStore(root)
  await mkdir(path.join(root, '.parts'))
  await writeFile(path.join(root, '.parts', 'half'), 'x')
  expect(await files.removeUnfinished(new Date(0))).toBe(0)
  expect(await files.removeUnfinished(new Date(Date.now() + 1_000))).toBe(1)
  expect(await readdir(path.join(root, '.parts'))).toEqual([])
})

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
  const files = createFolderStore(root)
  try {
    await mkdir(path.join(root, 'a'))
    await expect(files.put('a/large', Buffer.alloc(2_000_000))).rejects.toMatchObject({
      code: 'disk_full',
      status: 507,
    })
    expect(await readdir(path.join(root, '.parts'))).toEqual([])
    await files.put('a/small', Buffer.from('x'))
    expect(await keys(files)).toEqual(['a/small'])
  } finally {
    execFileSync('umount', [root])
  }
})
