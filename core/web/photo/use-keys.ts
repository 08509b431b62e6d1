import { useEffect, useRef } from 'preact/hooks'
import { isSwitchedOff } from '../keys/letters.ts'

/** Keys of the page, by what they do. Those one types with are left to fields. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const listening = new AbortController()
    const pressed = (event: KeyboardEvent) => {
      const act = isSwitchedOff(event.key) ? undefined : latest.current[event.key]
      const modified = event.ctrlKey || event.metaKey || event.altKey
      if (!act || modified || event.defaultPrevented || isTyping(event) || document.querySelector('dialog[open]'))
        return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', pressed, { signal: listening.signal })
    return () => listening.abort()
  }, [])
}

const isTyping = (event: KeyboardEvent): boolean => {
  const [target] = event.composedPath()
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT|VIDEO)$/.test(target.tagName))
  )
}
