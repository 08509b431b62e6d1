import { useEffect, useRef } from 'preact/hooks'
import { useKith } from './context.ts'
import { type StreamListener, followEvents } from './follow-events.ts'

/** Something that happened on the server. Payloads carry ids: read the state again. */
export interface LiveEvent {
  readonly name: string
  readonly payload: unknown
}

type Hear = (event: LiveEvent) => void

/** The page was not connected and may have missed what happened: read everything again. */
export const RECONNECTED = 'reconnected'

interface Stream {
  readonly listeners: Set<Hear>
  close(): void
}

/** Milliseconds until a stream that was refused is asked for again: longer each time. */
const FIRST_PAUSE = 1_000
const LONGEST_PAUSE = 60_000

const streams = new Map<string, Stream>()

/**
 * Hears everything from a server until the answer is called: with these credentials, else with the session's cookie.
 * One connection a page, server and credentials.
 */
export function listenLive(server: string, hear: Hear, headers: Readonly<Record<string, string>> = {}): () => void {
  const key = JSON.stringify([server, headers])
  const stream = streams.get(key) ?? openStream(server, headers)
  streams.set(key, stream)
  stream.listeners.add(hear)
  return () => {
    stream.listeners.delete(hear)
    if (stream.listeners.size > 0) return
    stream.close()
    if (streams.get(key) === stream) streams.delete(key)
  }
}

function openStream(server: string, headers: Readonly<Record<string, string>>): Stream {
  const listeners = new Set<Hear>()
  const tell: Hear = (event) => [...listeners].forEach((hear) => hear(event))
  const missed = () => tell({ name: RECONNECTED, payload: undefined })
  let begun = false
  const close = (Object.keys(headers).length === 0 ? byCookie : followEvents)(`${server}/api/events`, headers, {
    opened() {
      if (begun) missed()
      begun = true
    },
    message: (data) => tell(JSON.parse(data)),
    refused() {
      begun = true
      // Whoever reads the state again is told why there is none any more.
      missed()
    },
  })
  return { listeners, close }
}

function byCookie(address: string, _: unknown, on: StreamListener): () => void {
  let source: EventSource
  let again: ReturnType<typeof setTimeout> | undefined
  let pause = FIRST_PAUSE
  const open = () => {
    source = new EventSource(address)
    source.addEventListener('open', () => {
      pause = FIRST_PAUSE
      on.opened()
    })
    source.addEventListener('message', ({ data }: MessageEvent<string>) => on.message(data))
    source.addEventListener('error', () => {
      // Browsers connect again by themselves, but not when the server, or what stands before it, said no.
      if (source.readyState !== EventSource.CLOSED) return
      again = setTimeout(open, pause)
      pause = Math.min(LONGEST_PAUSE, pause * 2)
      on.refused()
    })
  }
  open()
  return () => {
    clearTimeout(again)
    source.close()
  }
}

/**
 * Calls `hear` when something happens whose name starts with one of `prefixes`, and when the connection was lost in
 * between. In other people's pages, with a token or a link's key, what a visitor hears of whatever concerns them is
 * `core.shared_changed`: that something changed, not who did what.
 * @example
 * useLive(['partner-sharing.'], people.reload)
 */
export function useLive(prefixes: readonly string[], hear: Hear): void {
  const { listen } = useKith()
  const latest = useRef(hear)
  latest.current = hear
  const wanted = prefixes.join(' ')
  useEffect(() => {
    const names = wanted.split(' ')
    return listen((event) => {
      if (event.name === RECONNECTED || names.some((name) => event.name.startsWith(name))) latest.current(event)
    })
  }, [listen, wanted])
}
