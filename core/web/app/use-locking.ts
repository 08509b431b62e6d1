import { useEffect } from 'preact/hooks'
import { useApp, useMe } from './app.ts'

/** Takes locked photos off every page when their time is over, whether or not the server can be asked. */
export function useLocking(): void {
  const { session, timelines, acted } = useApp()
  const { unlockedUntil } = useMe().session
  useEffect(() => {
    if (unlockedUntil === null) return undefined
    const timer = setTimeout(session.locked, unlockedUntil - Date.now())
    return () => {
      clearTimeout(timer)
      timelines.forget({ state: 'locked' })
      acted.value++
    }
  }, [unlockedUntil, session, timelines, acted])
}
