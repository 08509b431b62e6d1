import { useEffect, useRef } from 'preact/hooks'
import { isField } from './is-field.ts'
import { isSwitchedOff } from './letters.ts'

/** What takes keys for itself. */
const OVER = 'dialog[open], :popover-open'
/** A photo that is looked at takes them from the page beneath it too. */
const OVER_PAGE = `${OVER}, .viewer`
/** Held down they go on; whatever else is done is done once. */
const GOES_ON = /^(Arrow(Left|Right|Up|Down)|[+=-])$/

interface KeysOptions {
  /** Of the page that is beneath a photo while one is looked at. */
  readonly ofPage?: boolean
}

/** Keys by what they do, those with Ctrl or ⌘ as `Ctrl+a`. Those one types with are left to fields. */
export function useKeys(keys: Readonly<Record<string, () => void>>, { ofPage = false }: KeysOptions = {}): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const listening = new AbortController()
    const pressed = (event: KeyboardEvent) => {
      const act = isSwitchedOff(event.key) ? undefined : latest.current[nameOf(event)]
      if (!act || event.altKey || event.defaultPrevented || isTaken(event)) return
      if (document.querySelector(ofPage ? OVER_PAGE : OVER)) return
      event.preventDefault()
      if (!event.repeat || GOES_ON.test(event.key)) act()
    }
    document.addEventListener('keydown', pressed, { signal: listening.signal })
    return () => listening.abort()
  }, [ofPage])
}

const nameOf = ({ key, ctrlKey, metaKey }: KeyboardEvent): string => (ctrlKey || metaKey ? `Ctrl+${key}` : key)

/** What else does something with a key when it has the focus. Escape is nobody's but a field's. */
const TAKEN: Readonly<Record<string, (key: string) => boolean>> = {
  SELECT: (key) => key !== 'Escape',
  VIDEO: (key) => /^(Arrow.*| |Home|End)$/.test(key),
  BUTTON: (key) => key === ' ',
}

function isTaken(event: KeyboardEvent): boolean {
  const [target] = event.composedPath()
  return isField(event) || (target instanceof HTMLElement && (TAKEN[target.tagName]?.(event.key) ?? false))
}
