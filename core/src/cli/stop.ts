import type { Running } from '../server/running.ts'

/** Closes everything when the process is asked to stop. Asked twice, it stops at once. */
export function stopWhenAsked(running: Running): { readonly asked: AbortSignal; readonly stopped: Promise<void> } {
  const asking = new AbortController()
  const stopped = new Promise<void>((resolve, reject) => {
    const stop = () => {
      if (asking.signal.aborted) process.exit(130)
      asking.abort()
      running.close().then(resolve, reject)
    }
    process.on('SIGINT', stop)
    process.on('SIGTERM', stop)
  })
  return { asked: asking.signal, stopped }
}
