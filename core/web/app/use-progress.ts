import { useEffect } from 'preact/hooks'

const EVERY = 3_000

/** Reads again from time to time, while there is something to wait for. */
export function useProgress(waiting: boolean, reload: () => void): void {
  useEffect(() => {
    if (!waiting) return undefined
    const timer = setInterval(reload, EVERY)
    return () => clearInterval(timer)
  }, [waiting, reload])
}
