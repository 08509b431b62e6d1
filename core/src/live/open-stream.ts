import { Readable } from 'node:stream'
import type { Caller } from '@kith/sdk'
import type { Keyring } from '../access/keyring.ts'
import type { SessionFacts } from '../server/area.ts'

/** One open page that hears of what happens. */
export interface OpenStream {
  readonly caller: Caller
  readonly session: SessionFacts | undefined
  readonly body: Readable
  /** The rights revision at which this caller was last known to be allowed in. */
  rights: number
  /** The caller's keys, as of `rights` and a generation; loaded when first needed. */
  ring: { readonly keys: Keyring; readonly rights: number; readonly generation: number } | undefined
  send(message: Message): void
  beat(): void
  end(): void
}

/** What is sent: one JSON value, `{ name, payload }`. */
export interface Message {
  readonly name: string
  readonly payload: unknown
}

/** A page that reads so slowly that this much waits is let go; it comes back by itself, and reads the state anew. */
const MOST_WAITING = 256 * 1024

/** Milliseconds after which a page that lost its stream asks for another one. */
const RETRY = 3_000

export function openStream(caller: Caller, session: SessionFacts | undefined, rights: number): OpenStream {
  const body = new Readable({ read() {} })
  let ended = false
  const write = (text: string) => {
    if (ended || body.destroyed) return
    body.push(text)
    if (body.readableLength > MOST_WAITING) end()
  }
  const end = () => {
    ended = true
    body.push(null)
  }
  write(`retry: ${RETRY}\n\n`)
  return {
    caller,
    session,
    body,
    rights,
    ring: undefined,
    send: ({ name, payload }) => write(`data: ${JSON.stringify({ name, payload })}\n\n`),
    beat: () => write(':\n\n'),
    end,
  }
}
