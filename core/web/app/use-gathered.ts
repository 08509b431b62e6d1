import { useCallback, useEffect, useRef } from 'preact/hooks'

/** Milliseconds in which calls are gathered: an import tells of every photo. */
export const GATHER = 700

/** The same function, called once for many calls in a short time, or in as long as `pause` says. */
export function useGathered(act: () => void, pause = () => GATHER): () => void {
  const latest = useRef({ act, pause })
  latest.current = { act, pause }
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      latest.current.act()
    }, latest.current.pause())
  }, [])
}
