import { useEffect } from 'preact/hooks'
import { useApp } from '../app/app.ts'

/** Has the browser ask before the page is closed in the middle of uploads. */
export function useLeaving(): void {
  const { uploads } = useApp()
  const busy = uploads.busy.value
  useEffect(() => {
    if (!busy) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [busy])
}
