import { CANCEL_REQUEST, SSL_REQUEST, type Frame, query, readStrings, cstring, frame } from './protocol.ts'
import type { Session, SessionClient } from './session.ts'
import { REFUSE_COPY, copiesIn, settingsSql } from './sql.ts'
import type { Statements } from './statements.ts'

/** One connection: bytes of the wire protocol in, turns of the session out. */
export interface Client {
  feed(bytes: Uint8Array): void
  /** The other side is gone. */
  leave(): void
}

export interface ClientOptions {
  readonly session: Session
  readonly statements: Statements
  readonly greeting: Uint8Array
  send(bytes: Uint8Array): void
  /** Called once, however the connection ends. */
  onEnd(): void
}

const NO_TLS = Buffer.from('N')
/** Rows for a COPY, which was refused. */
const ROWS = new Set(['d', 'c', 'f'])
const ENDS_BATCH = new Set(['Q', 'S', 'H', 'F'])

export function createClient({ session, statements, greeting, send, onEnd }: ClientOptions): Client {
  let input: Buffer = Buffer.alloc(0)
  let own: SessionClient | undefined
  let ended = false
  let messages: Uint8Array[] = []
  let sql: string[] = []

  const leave = () => {
    if (ended) return
    ended = true
    if (own) session.leave(own)
    onEnd()
  }

  /** Before anything else a client says who it is, in a packet without a type. */
  const start = (): boolean => {
    if (input.length < 8) return false
    const length = input.readInt32BE(0)
    if (input.length < length) return false
    const code = input.readInt32BE(4)
    const packet = input.subarray(8, length)
    input = input.subarray(length)
    if (code === CANCEL_REQUEST) leave()
    else if (code === SSL_REQUEST) send(NO_TLS)
    else {
      own = {
        settings: settingsSql(optionsOf(packet)),
        statements,
        end: leave,
        send: (bytes) => void (ended || send(bytes)),
      }
      own.send(new Uint8Array(greeting))
    }
    return true
  }

  const accept = (client: SessionClient, message: Frame) => {
    if (message.type === 'X') return leave()
    if (ROWS.has(message.type)) return
    const text = sqlOf(message)
    if (text !== undefined) sql.push(text)
    messages.push(text !== undefined && copiesIn(text) ? refused(message) : statements.rename(message))
    if (!ENDS_BATCH.has(message.type)) return
    session.submit({ client, bytes: Buffer.concat(messages), sql, open: message.type === 'H' })
    messages = []
    sql = []
  }

  return {
    leave,
    feed(bytes) {
      const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      input = input.length > 0 ? Buffer.concat([input, chunk]) : chunk
      while (!ended) {
        if (!own) {
          if (!start()) return
          continue
        }
        if (input.length < 5) return
        const length = 1 + input.readInt32BE(1)
        if (input.length < length) return
        const whole = input.subarray(0, length)
        input = input.subarray(length)
        accept(own, { type: String.fromCharCode(whole[0] ?? 0), body: whole.subarray(5), whole })
      }
    },
  }
}

function optionsOf(packet: Buffer): string {
  const { strings } = readStrings(packet, Infinity)
  const at = strings.findIndex((key, i) => i % 2 === 0 && key === 'options')
  return at < 0 ? '' : (strings[at + 1] ?? '')
}

function sqlOf({ type, body }: Frame): string | undefined {
  if (type === 'Q') return readStrings(body, 1).strings[0]
  if (type === 'P') return readStrings(body, 2).strings[1]
  return undefined
}

function refused({ type }: Frame): Buffer {
  return type === 'Q'
    ? query(REFUSE_COPY)
    : frame('P', Buffer.concat([cstring(''), cstring(REFUSE_COPY), Buffer.alloc(2)]))
}
