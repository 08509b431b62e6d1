import { useLive } from '@kith/sdk/widgets'
import { useEffect, useRef } from 'preact/hooks'
import { useApp } from './app.ts'

/** Milliseconds in which events are gathered: an import tells of every photo. */
const GATHER = 700

/** Reads the timelines again when anything happened: whatever a plugin tells may change what one sees. */
export function useRefreshing(): void {
  const { timelines, toasts } = useApp()
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useLive([''], ({ name }) => {
    if (name === 'core.notice' || timer.current !== undefined) return
    timer.current = setTimeout(() => {
      timer.current = undefined
      timelines.refresh().catch(toasts.fail)
    }, GATHER)
  })
  useEffect(() => () => clearTimeout(timer.current), [])
}
