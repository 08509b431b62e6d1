import { useEffect, useRef } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import { useKeys } from './use-keys.ts'
import { GO } from './shortcuts.ts'

/** Milliseconds in which a letter after `g` belongs to it. */
const TOGETHER = 1_500

/** Keys that work on every page: the sheet, uploading, and `g` with a letter for another page. */
export function usePageKeys(openSheet: () => void): void {
  const { router } = useApp()
  const going = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const stop = () => {
    clearTimeout(going.current)
    going.current = undefined
  }
  useEffect(() => stop, [])
  // Before others hear it: the letter after `g` is for nobody else.
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (going.current === undefined) return
      stop()
      const place = GO[event.key]
      if (!place) return
      event.preventDefault()
      event.stopPropagation()
      router.go(place.to)
    }
    document.addEventListener('keydown', pressed, { capture: true })
    return () => document.removeEventListener('keydown', pressed, { capture: true })
  }, [router])
  useKeys({
    '?': openSheet,
    u: () => document.querySelector<HTMLElement>('[data-key="u"]')?.click(),
    g: () => {
      going.current = setTimeout(stop, TOGETHER)
    },
  })
}
