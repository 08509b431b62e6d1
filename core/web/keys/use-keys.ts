import { useEffect, useRef } from 'preact/hooks'
import { isSwitchedOff } from '../keys/letters.ts'

/** What takes keys for itself. */
const OVER = 'dialog[open], :popover-open'

/** Keys of the page, by what they do. Those one types with are left to fields. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const listening = new AbortController()
    const pressed = (event: KeyboardEvent) => {
      const act = isSwitchedOff(event.key) ? undefined : latest.current[event.key]
      const modified = event.ctrlKey || event.metaKey || event.altKey
      if (!act || modified || event.defaultPrevented || isTaken(event) || document.querySelector(OVER)) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', pressed, { signal: listening.signal })
    return () => listening.abort()
  }, [])
}

/** Whether what has the focus does something with the key: fields and videos with most, buttons with the space bar. */
function isTaken(event: KeyboardEvent): boolean {
  const [target] = event.composedPath()
  if (!(target instanceof HTMLElement)) return false
  const takers = event.key === ' ' ? /^(INPUT|TEXTAREA|SELECT|VIDEO|BUTTON)$/ : /^(INPUT|TEXTAREA|SELECT|VIDEO)$/
  return target.isContentEditable || takers.test(target.tagName)
}
