import { useState } from 'preact/hooks'

/** What came of the last thing a widget did, and how to do another. */
export interface Trying {
  /** What went wrong, as a sentence; empty when nothing did, and from the next try on. */
  readonly wrong: string
  /** It is at it. */
  readonly busy: boolean
  readonly attempt: (act: () => Promise<void>) => void
}

/**
 * Does what a button is for: one thing at a time, with a sentence when it does not work.
 * @example
 * const { wrong, attempt } = useTrying()
 * const refresh = () => attempt(async () => people.reload())
 */
export function useTrying(): Trying {
  const [wrong, setWrong] = useState('')
  const [busy, setBusy] = useState(false)
  const attempt = (act: () => Promise<void>) => {
    setWrong('')
    setBusy(true)
    act()
      .catch((error: unknown) => setWrong(error instanceof Error ? error.message : String(error)))
      .finally(() => setBusy(false))
  }
  return { wrong, busy, attempt }
}
