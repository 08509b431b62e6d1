import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

interface Passed {
  /** Of the element that marks the place. */
  readonly start: RefObject<HTMLSpanElement | null>
  readonly passed: boolean
}

/** As high as what covers the window at its top, with the name that stands above the tabs then. */
const TOP = 96

/** Whether one has scrolled past a place. */
export function usePassed(): Passed {
  const start = useRef<HTMLSpanElement>(null)
  const [passed, setPassed] = useState(false)
  useEffect(() => {
    if (!start.current) return undefined
    const watch = new IntersectionObserver(
      ([seen]) => seen && setPassed(!seen.isIntersecting && seen.boundingClientRect.top < TOP),
      { rootMargin: `-${TOP}px 0px 0px` },
    )
    watch.observe(start.current)
    return () => watch.disconnect()
  }, [])
  return { start, passed }
}
