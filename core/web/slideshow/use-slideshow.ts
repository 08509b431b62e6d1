import { useEffect, useRef, useState } from 'preact/hooks'

export const INTERVALS = [3, 5, 10, 30] as const
const KEY = 'kith.slideshow'

/** Photos that follow one another by themselves. */
export interface Slideshow {
  readonly running: boolean
  readonly paused: boolean
  /** How long each is shown. */
  readonly seconds: number
  start(): void
  stop(): void
  pause(): void
  resume(): void
  setSeconds(seconds: number): void
}

interface SlideshowOptions {
  /** What is looked at. */
  readonly id: string
  /** Runs from the beginning. */
  readonly begun: boolean
  /** Whether it is on the screen, and what follows is known; of videos, which end by themselves, never. */
  readonly shown: boolean
  readonly onNext: () => void
}

/** Goes on to the next photo some seconds after each is there. It fills the screen where browsers let it. */
export function useSlideshow({ id, begun, shown, onNext }: SlideshowOptions): Slideshow {
  const [state, setState] = useState<'off' | 'running' | 'paused'>(begun ? 'running' : 'off')
  const [seconds, setSeconds] = useState(storedSeconds)
  const running = state !== 'off'
  const latest = useRef(onNext)
  latest.current = onNext

  useEffect(() => {
    if (state !== 'running' || !shown) return undefined
    const timer = setTimeout(() => latest.current(), seconds * 1000)
    return () => clearTimeout(timer)
  }, [state, shown, seconds, id])
  useEffect(() => {
    if (!running) return undefined
    const ended = new AbortController()
    const left = () => !document.fullscreenElement && setState('off')
    document.addEventListener('fullscreenchange', left, { signal: ended.signal })
    // Phones by Apple have no full screen for pages: it works without.
    document.documentElement.requestFullscreen?.().catch(() => {})
    return () => {
      ended.abort()
      if (document.fullscreenElement) document.exitFullscreen().catch(() => {})
    }
  }, [running])

  return {
    running,
    paused: state === 'paused',
    seconds,
    start: () => setState('running'),
    stop: () => setState('off'),
    pause: () => setState('paused'),
    resume: () => setState('running'),
    setSeconds(chosen) {
      localStorage.setItem(KEY, String(chosen))
      setSeconds(chosen)
    },
  }
}

function storedSeconds(): number {
  const stored = Number(localStorage.getItem(KEY))
  return INTERVALS.find((one) => one === stored) ?? 5
}
