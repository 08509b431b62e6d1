import { sayWhenLong } from '#core/server/slow-transaction.js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a transaction that is open for long is named in the log while it is, a short one is not', async () => {
  const warn = vi.fn()
  let end = () => {}
  const long = sayWhenLong({ warn }, () => new Promise<void>((resolve) => (end = resolve)))
  vi.advanceTimersByTime(199)
  expect(warn).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(warn).toHaveBeenCalledOnce()
  end()
  await long
  expect(await sayWhenLong({ warn }, async () => 'short')).toBe('short')
  vi.advanceTimersByTime(1_000)
  expect(warn).toHaveBeenCalledOnce()
})
