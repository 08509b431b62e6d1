import { useLive } from '@kith/sdk/widgets'
import { useEffect, useRef } from 'preact/hooks'
import { useApp } from './app.ts'

/** Milliseconds in which events are gathered: an import tells of every photo. */
const GATHER = 700
/** Of a large library the time it takes to read it, so many times: an import is not slowed down by who looks on. */
const REST = 4

/** Reads the timelines again when anything happened: whatever a plugin tells may change what one sees. */
export function useRefreshing(): void {
  const { timelines, toasts } = useApp()
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const rest = useRef(0)
  useLive([''], ({ name }) => {
    if (name === 'core.notice' || timer.current !== undefined) return
    timer.current = setTimeout(
      () => {
        timer.current = undefined
        const began = performance.now()
        const read = () => void (rest.current = REST * (performance.now() - began))
        timelines.refresh().then(read).catch(toasts.fail)
      },
      Math.max(GATHER, rest.current),
    )
  })
  useEffect(() => () => clearTimeout(timer.current), [])
}
