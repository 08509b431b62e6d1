/** Told of what a stream of events does. */
export interface StreamListener {
  /** Open, for the first time or again. */
  opened(): void
  message(data: string): void
  /** The server lets it in no more. */
  refused(): void
}

const AGAIN_MS = 1_000
const MOST_AGAIN_MS = 60_000

/** What `EventSource` does, with headers: it can send none. Answers how to end it. */
export function followEvents(
  address: string,
  headers: Readonly<Record<string, string>>,
  on: StreamListener,
): () => void {
  const over = new AbortController()
  let pause = AGAIN_MS
  const open = async (): Promise<void> => {
    const answer = await fetch(address, { headers, credentials: 'omit', cache: 'no-store', signal: over.signal })
    if (answer.status >= 400 && answer.status < 500 && answer.status !== 429) {
      over.abort()
      on.refused()
    }
    if (!answer.ok || !answer.body) return
    pause = AGAIN_MS
    on.opened()
    await readEvents(answer.body, on.message)
  }
  const follow = async () => {
    while (!over.signal.aborted) {
      // Away, or broken off: it may be back.
      await open().catch(() => {})
      if (!over.signal.aborted) await waited(pause * (1 + Math.random()), over.signal)
      pause = Math.min(pause * 2, MOST_AGAIN_MS)
    }
  }
  void follow()
  return () => over.abort()
}

async function readEvents(body: ReadableStream<Uint8Array<ArrayBuffer>>, tell: (data: string) => void): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  for (;;) {
    const { value, done } = await reader.read()
    if (done) return
    const events = (text + value).split('\n\n')
    text = events.pop() ?? ''
    for (const event of events) if (event.startsWith('data: ')) tell(event.slice('data: '.length))
  }
}

const waited = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
