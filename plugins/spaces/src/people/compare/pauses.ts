import { setTimeout } from 'node:timers/promises'

/** How long work waits for others at the most. */
const PAUSE_MS = 200

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
