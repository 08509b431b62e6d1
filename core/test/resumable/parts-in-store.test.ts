import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { createFolderStore } from '#core/files/folder-store.js'
import { createPartsInStore } from '#core/resumable/parts-in-store.js'
import { afterEach, beforeEach, expect, test } from 'vitest'

let root: string
let files: ReturnType<typeof createFolderStore>
let parts: ReturnType<typeof createPartsInStore>
beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'kith-parts-'))
  files = createFolderStore(path.join(root, 'files'))
  parts = createPartsInStore({ config: { data: root }, files })
})
afterEach(() => rm(root, { recursive: true, force: true }))

const bytes = randomBytes(20_000_000)
const from = (start: number, end: number) => Readable.from([bytes.subarray(start, end)])

async function wholeOf(id: string): Promise<Buffer> {
  const { path: file, release } = await parts.whole(id)
  const read = await readFile(file)
  await release()
  return read
}

test('what comes in pieces is one file in the end, and leaves nothing', async () => {
  expect(await parts.look('one')).toBeUndefined()
  expect(await parts.write('one', 0, from(0, 9_000_000))).toBe(9_000_000)
  expect(await parts.write('one', 9_000_000, from(9_000_000, bytes.length))).toBe(bytes.length)
  expect(await parts.look('one')).toMatchObject({ size: bytes.length })
  expect((await wholeOf('one')).equals(bytes)).toBe(true)
  expect(await parts.list()).toEqual(['one'])
  await parts.remove('one')
  expect(await parts.list()).toEqual([])
  expect(await readdir(path.join(root, 'tmp'), { recursive: true })).toHaveLength(1)
})

test('what came before a stream breaks stays', async () => {
  const breaking = Readable.from(
    (function* () {
      yield bytes.subarray(0, 1_000)
      throw new Error('The line is cut.')
    })(),
  )
  await expect(parts.write('one', 0, breaking)).rejects.toThrow('The line is cut.')
  expect(await parts.look('one')).toMatchObject({ size: 1_000 })
})

test('a late request that sends the same bytes once more takes nothing away', async () => {
  await parts.write('one', 0, from(0, 5_000))
  await parts.write('one', 5_000, from(5_000, 12_000))
  await parts.write('one', 5_000, from(5_000, 6_000))
  await parts.write('one', 11_000, from(11_000, 20_000))
  expect(await parts.look('one')).toMatchObject({ size: 20_000 })
  expect((await wholeOf('one')).equals(bytes.subarray(0, 20_000))).toBe(true)
})

test('after a gap nothing counts', async () => {
  await parts.write('one', 0, from(0, 5_000))
  await parts.write('one', 6_000, from(6_000, 7_000))
  expect(await parts.look('one')).toMatchObject({ size: 5_000 })
})
