import { type KithContext, type LiveEvent, RequestError, type Resource, useLive, useResource } from '@kith/sdk/widgets'
import { useEffect, useRef } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import { useGathered } from '../app/use-gathered.ts'
import { addressOf } from '../assets/addresses.ts'
import type { Source } from '../timeline/source.ts'
import type { Details } from './details.ts'

/** What is known of a photo, as it is now: `null` when there is no such photo for this caller, or no more. */
export function useDetails(id: string, source: Source): Resource<Details | null> {
  const { kith, acted } = useApp()
  const details = useResource((signal) => readDetails(kith, addressOf(id, '', source), signal), [id, source.in])
  const reload = useGathered(details.reload)
  useLive([''], (event) => mayConcern(event, id) && reload())
  useChange(acted.value, details.reload)
  return details
}

/** Calls `act` whenever the value is another one than before. */
function useChange(value: unknown, act: () => void): void {
  const last = useRef(value)
  useEffect(() => {
    if (last.current !== value) act()
    last.current = value
  }, [value, act])
}

/** What plugins tell may change who sees it. */
function mayConcern({ name, payload }: LiveEvent, id: string): boolean {
  if (name === 'core.notice') return false
  const other = typeof payload === 'object' && payload !== null && 'assetId' in payload && payload.assetId !== id
  return !other
}

async function readDetails(kith: KithContext, address: string, signal: AbortSignal): Promise<Details | null> {
  try {
    return await kith.get<Details>(address, signal)
  } catch (error) {
    if (error instanceof RequestError && (error.status === 404 || error.status === 400)) return null
    throw error
  }
}
