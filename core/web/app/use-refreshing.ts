import { useLive } from '@kith/sdk/widgets'
import { useRef } from 'preact/hooks'
import { useApp } from './app.ts'
import { GATHER, useGathered } from './use-gathered.ts'

/** Of a large library the time it takes to read it, so many times: an import is not slowed down by who looks on. */
const REST = 4

/** Reads the timelines again when anything happened: whatever a plugin tells may change what one sees. */
export function useRefreshing(): void {
  const { timelines, toasts } = useApp()
  const rest = useRef(0)
  const read = async () => {
    const began = performance.now()
    await timelines.refresh()
    rest.current = REST * (performance.now() - began)
  }
  const refresh = useGathered(
    () => void read().catch(toasts.fail),
    () => Math.max(GATHER, rest.current),
  )
  useLive([''], ({ name }) => name !== 'core.notice' && refresh())
}
