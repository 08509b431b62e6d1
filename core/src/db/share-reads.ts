/**
 * Shares one read among all who ask for it while another is under way. Whatever one gets was read after one asked: who
 * comes during a read is not given what that one finds, but waits for the next.
 */
export function shareReads<T>(read: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined
  let next: Promise<T> | undefined
  const start = (): Promise<T> => {
    next = undefined
    const begun = read().finally(() => {
      if (running === begun) running = undefined
    })
    running = begun
    return begun
  }
  return () => (running ? (next ??= running.then(start, start)) : start())
}
