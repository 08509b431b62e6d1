import { useEffect, useRef } from 'preact/hooks'
import { useKith } from './context.ts'

/** Something that happened on the server. Payloads carry ids: read the state again. */
export interface LiveEvent {
  readonly name: string
  readonly payload: unknown
}

type Hear = (event: LiveEvent) => void

/** The page missed what happened while it was not connected: read everything again. */
export const RECONNECTED = 'reconnected'

interface Stream {
  readonly listeners: Set<Hear>
  readonly source: EventSource
}

const streams = new Map<string, Stream>()

/** Hears everything from a server until the answer is called. One connection a page and server. */
export function listenLive(server: string, hear: Hear): () => void {
  const stream = streams.get(server) ?? openStream(server)
  stream.listeners.add(hear)
  return () => {
    stream.listeners.delete(hear)
    if (stream.listeners.size > 0) return
    stream.source.close()
    if (streams.get(server) === stream) streams.delete(server)
  }
}

function openStream(server: string): Stream {
  const listeners = new Set<Hear>()
  const source = new EventSource(`${server}/api/events`)
  const tell: Hear = (event) => [...listeners].forEach((hear) => hear(event))
  let opened = false
  source.addEventListener('open', () => {
    if (opened) tell({ name: RECONNECTED, payload: undefined })
    opened = true
  })
  source.addEventListener('message', ({ data }: MessageEvent<string>) => tell(JSON.parse(data)))
  const stream = { listeners, source }
  streams.set(server, stream)
  return stream
}

/**
 * Calls `hear` when something happens whose name starts with one of `prefixes`, and when the connection was lost in
 * between. Live events need the session's cookie, so in other people's pages nothing is heard.
 * @example
 * useLive(['partner-sharing.'], people.reload)
 */
export function useLive(prefixes: readonly string[], hear: Hear): void {
  const { server } = useKith()
  const latest = useRef(hear)
  latest.current = hear
  const wanted = prefixes.join(' ')
  useEffect(() => {
    if (server !== location.origin) return undefined
    const names = wanted.split(' ')
    return listenLive(server, (event) => {
      if (event.name === RECONNECTED || names.some((name) => event.name.startsWith(name))) latest.current(event)
    })
  }, [server, wanted])
}
