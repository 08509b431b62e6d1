import { useCallback, useEffect, useRef } from 'preact/hooks'

/** Milliseconds in which calls are gathered: an import tells of every photo. */
const GATHER = 700

/** The same function, called once for many calls in a short time. */
export function useGathered(act: () => void): () => void {
  const latest = useRef(act)
  latest.current = act
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      latest.current()
    }, GATHER)
  }, [])
}
