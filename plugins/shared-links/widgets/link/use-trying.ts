import { useState } from 'preact/hooks'

/** Does what a button is for, once at a time. What went wrong is in `wrong` until the next try. */
export function useTrying() {
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
