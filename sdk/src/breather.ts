/** How long work may keep the process from answering, in milliseconds: a request has several turns to wait for. */
const AT_ONCE_MS = 2

/**
 * Makes a function to be called in long loops: now and then it lets requests and jobs of others have their turn, and it
 * throws when `signal` is aborted. A loop of pure computing would else keep the whole server from answering.
 * @example
 * const breathe = createBreather(new AbortController().signal)
 * for (const each of [3, 4, 5]) {
 *   await breathe()
 *   Math.sqrt(each)
 * }
 */
export function createBreather(signal: AbortSignal): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < AT_ONCE_MS) return
    signal.throwIfAborted()
    await new Promise<void>((resolve) => {
      setImmediate(resolve)
    })
    since = performance.now()
  }
}
