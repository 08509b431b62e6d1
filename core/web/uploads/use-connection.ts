import { useEffect } from 'preact/hooks'
import { useApp } from '../app/app.ts'

/** Has uploads wait while the device has no connection, however long that is. */
export function useConnection(): void {
  const { uploads } = useApp()
  useEffect(() => {
    const left = new AbortController()
    const tell = () => uploads.connected(navigator.onLine)
    for (const name of ['online', 'offline']) window.addEventListener(name, tell, { signal: left.signal })
    tell()
    return () => left.abort()
  }, [uploads])
}
