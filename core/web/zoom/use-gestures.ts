import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Acts } from './gestures.ts'

/** Hears what fingers and mice do in a stage, as soon as what recognizes it is loaded. */
export function useGestures(stage: RefObject<HTMLElement | null>, acts: Acts): void {
  const latest = useRef(acts)
  latest.current = acts
  useEffect(() => {
    let end: (() => void) | undefined
    let gone = false
    void import('./gestures.ts').then(
      ({ hearGestures }) => {
        if (stage.current && !gone) end = hearGestures(stage.current, () => latest.current)
      },
      // Keys and buttons do the same.
      () => {},
    )
    return () => {
      gone = true
      end?.()
    }
  }, [stage])
}
