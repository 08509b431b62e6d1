import { useEffect, useState } from 'preact/hooks'

const AFTER = 3_000

/** True while nothing was moved or pressed for some time: what is in the way of the photo can go. */
export function useIdle(watched: boolean): boolean {
  const [idle, setIdle] = useState(false)
  useEffect(() => {
    if (!watched) return undefined
    const ended = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const awake = () => {
      clearTimeout(timer)
      setIdle(false)
      timer = setTimeout(() => setIdle(true), AFTER)
    }
    for (const event of ['pointermove', 'pointerdown', 'keydown'])
      document.addEventListener(event, awake, { signal: ended.signal })
    awake()
    return () => {
      ended.abort()
      clearTimeout(timer)
      setIdle(false)
    }
  }, [watched])
  return idle
}
