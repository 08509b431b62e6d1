import { setImmediate, setTimeout } from 'node:timers/promises'

/** How long work may keep the process from answering, in milliseconds: a request has several turns to wait for. */
const AT_ONCE_MS = 2
/** How long work waits for others at the most. */
const PAUSE_MS = 200

/** Makes a function to be called in long loops: now and then it lets others have their turn. */
export function createBreather(signal: AbortSignal): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < AT_ONCE_MS) return
    signal.throwIfAborted()
    await setImmediate()
    since = performance.now()
  }
}

/**
 * Makes a function to be called after each piece of work on the database: it waits as long as that took. So others have
 * the database half of the time, which an embedded one answers one by one.
 */
export function createPauses(signal: AbortSignal): () => Promise<void> {
  let since = performance.now()
  return async () => {
    signal.throwIfAborted()
    await setTimeout(Math.min(performance.now() - since, PAUSE_MS))
    since = performance.now()
  }
}
