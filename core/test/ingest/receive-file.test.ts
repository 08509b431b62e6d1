import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { sweepTemp, tempPath } from '#core/files/temp-folder.js'
import { receiveFile } from '#core/ingest/receive-file.js'
import { afterEach, beforeEach, expect, test } from 'vitest'

let data: string
beforeEach(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), 'kith-data-'))
})
afterEach(() => rm(data, { recursive: true, force: true }))

const { signal } = new AbortController()
const left = async () =>
  (await readdir(path.join(data, 'tmp'), { recursive: true, withFileTypes: true })).filter((one) => one.isFile())

test('a file is hashed on its way to disk', async () => {
  const bytes = Buffer.alloc(300_000, 'photo')
  const file = await receiveFile(Readable.from([bytes.subarray(0, 7), bytes.subarray(7)]), { data, room: 1e9, signal })
  expect(file).toMatchObject({ size: bytes.length, sha256: createHash('sha256').update(bytes).digest() })
  expect(file.sha1).toEqual(createHash('sha1').update(bytes).digest())
  expect((await readFile(file.path)).equals(bytes)).toBe(true)
  await file.release()
  expect(await left()).toEqual([])
})

test('nothing stays of a file that breaks off, is too large or is no longer wanted', async () => {
  const breaking = Readable.from(
    (function* () {
      yield Buffer.alloc(1000)
      throw new Error('The connection broke.')
    })(),
  )
  await expect(receiveFile(breaking, { data, room: 1e9, signal })).rejects.toThrow('The connection broke.')
  const large = Readable.from([Buffer.alloc(1000), Buffer.alloc(1000)])
  await expect(receiveFile(large, { data, room: 1999, signal })).rejects.toMatchObject({ code: 'quota_exceeded' })
  const gone = AbortSignal.abort()
  await expect(receiveFile(Readable.from([Buffer.alloc(9)]), { data, room: 1e9, signal: gone })).rejects.toThrow()
  expect(await left()).toEqual([])
})

test('what a killed process left behind is removed, what others are writing is not', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  const own = await tempPath(data)
  await writeFile(own, 'mine')
  const folders = [
    `${os.hostname()}~${pid}~1`,
    `${os.hostname()}~${process.pid}~1`,
    `${os.hostname()}~${process.ppid}~1`,
    'elsewhere~1~1',
  ]
  for (const name of folders) {
    await mkdir(path.join(data, 'tmp', name))
    await writeFile(path.join(data, 'tmp', name, 'x'), 'theirs')
  }
  expect(await sweepTemp(data)).toBe(2)
  expect((await left()).map((file) => path.basename(file.parentPath)).sort()).toEqual(
    [path.basename(path.dirname(own)), folders[2], folders[3]].sort(),
  )
})
