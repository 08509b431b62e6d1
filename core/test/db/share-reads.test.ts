import { expect, test } from 'vitest'
import { shareReads } from '#core/db/share-reads.js'

/** A number that grows, and reads of it that end when they are told to. */
function counter() {
  let n = 0
  const ends: (() => void)[] = []
  const read = shareReads(async () => {
    const found = n
    await new Promise<void>((resolve) => ends.push(resolve))
    return found
  })
  const end = async () => {
    ends.shift()?.()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { read, end, write: () => void n++, reads: () => ends.length }
}

test('whoever comes during a read shares the next one, and none is given what was read before', async () => {
  const { read, end, write, reads } = counter()
  const first = read()
  write()
  const [second, third] = [read(), read()]
  expect(reads()).toBe(1)
  await end()
  expect(await first).toBe(0)
  expect(reads()).toBe(1)
  await end()
  expect([await second, await third]).toEqual([1, 1])
})

test('a read that fails is the failure of those who shared it, not of the next', async () => {
  let broken = true
  const read = shareReads(async () => {
    if (broken) throw new Error('The connection broke.')
    return 'read'
  })
  await expect(read()).rejects.toThrow('The connection broke.')
  broken = false
  expect(await read()).toBe('read')
})
