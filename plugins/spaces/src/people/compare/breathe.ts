import { setImmediate } from 'node:timers/promises'

/** How long work may keep the process from answering, in milliseconds. */
const AT_ONCE_MS = 8

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
