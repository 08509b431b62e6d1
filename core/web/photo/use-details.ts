import { type KithContext, type LiveEvent, RequestError, type Resource, useLive, useResource } from '@kith/sdk/widgets'
import { useEffect, useRef } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import { useGathered } from '../app/use-gathered.ts'
import { addressOf } from '../assets/addresses.ts'
import type { Source } from '../timeline/source.ts'
import type { Details } from './details.ts'

/** The details as far as they could be read. */
interface Read {
  /** `null` when there is no such photo for this caller, or no more. */
  readonly details?: Details | null
  /** Why they could not be read at all. A photo can be looked at without them. */
  readonly problem?: Error
}

/** What is known of a photo, as it is now. */
export function useDetails(id: string, source: Source): Read & Pick<Resource<Read>, 'reload'> {
  const { kith, acted } = useApp()
  const readable = useRef<string | undefined>(undefined)
  const read = async (signal: AbortSignal): Promise<Read> => {
    try {
      const details = await readDetails(kith, addressOf(id, '', source), signal)
      readable.current = id
      return { details }
    } catch (error) {
      // What was read before stays.
      if (readable.current === id || !(error instanceof Error)) throw error
      return { problem: error }
    }
  }
  const details = useResource(read, [id, source.in])
  const reload = useGathered(details.reload)
  useLive([''], (event) => mayConcern(event, id) && reload())
  useChange(acted.value, details.reload)
  return { ...details.data, reload: details.reload }
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
