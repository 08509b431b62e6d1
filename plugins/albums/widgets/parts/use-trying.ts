import { useState } from 'preact/hooks'

/** Does what a button is for. What went wrong is in `wrong` until the next try. */
export function useTrying(): { readonly wrong: string; readonly attempt: (act: () => Promise<void>) => void } {
  const [wrong, setWrong] = useState('')
  const attempt = (act: () => Promise<void>) => {
    setWrong('')
    act().catch((error: unknown) => setWrong(error instanceof Error ? error.message : String(error)))
  }
  return { wrong, attempt }
}
