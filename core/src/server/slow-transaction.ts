import type { Log } from '@kith/sdk'

const LONG_MS = 200

/** Says so while a transaction is open for long: then something in it waits for files or other servers, and all wait for it. */
export async function sayWhenLong<R>(log: Pick<Log, 'warn'>, transaction: () => Promise<R>): Promise<R> {
  const late = setTimeout(
    () => log.warn({ ms: LONG_MS }, 'a transaction is open for long: read files and fetch before or after it'),
    LONG_MS,
  )
  try {
    return await transaction()
  } finally {
    clearTimeout(late)
  }
}
