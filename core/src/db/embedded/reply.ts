const HEADER = 5
const NOTIFICATION = 'A'.charCodeAt(0)
const READY = 'Z'.charCodeAt(0)
const ENOUGH = 64 * 1024

/** What became of the session: idle, in a transaction, in a failed one; absent when the reply did not say. */
export type Status = 'I' | 'T' | 'E'

export interface ReplyReader {
  push(chunk: Uint8Array): void
  end(): Status | undefined
}

/**
 * Hands the engine's reply on in pieces while the query still runs, and takes the notifications out: they are not for
 * the client whose query happened to bring them, but for those who listen.
 */
export function createReplyReader(
  forward: (bytes: Uint8Array<ArrayBuffer>) => void,
  notify: (channel: string, notification: Uint8Array) => void,
): ReplyReader {
  let pending: Buffer[] = []
  let size = 0
  let rest = 0 // bytes still to come of a message whose beginning was handed on
  let status: Status | undefined

  const flush = () => {
    const bytes = Buffer.concat(pending, size)
    let from = 0
    let at = Math.min(rest, size)
    rest -= at
    while (at + HEADER <= size) {
      const type = bytes[at]
      const end = at + 1 + bytes.readInt32BE(at + 1)
      if ((type === NOTIFICATION || type === READY) && end > size) break
      if (type === NOTIFICATION) {
        if (at > from) forward(copyOf(bytes, from, at))
        notify(bytes.toString('utf8', at + 9, bytes.indexOf(0, at + 9)), bytes.subarray(at, end))
        from = end
      }
      if (type === READY) status = statusOf(bytes[end - 1])
      rest = Math.max(0, end - size)
      at = Math.min(end, size)
    }
    if (at > from) forward(copyOf(bytes, from, at))
    pending = at < size ? [bytes.subarray(at)] : []
    size -= at
  }

  return {
    push(chunk) {
      // A copy: the chunk is a view of the engine's memory, which the query goes on to use.
      pending.push(Buffer.from(chunk))
      size += chunk.length
      if (size >= ENOUGH) flush()
    },
    end() {
      flush()
      return status
    },
  }
}

/** In memory of its own, so that it can be moved to the other thread rather than copied. */
const copyOf = (bytes: Buffer, from: number, to: number) => new Uint8Array(bytes.subarray(from, to))

function statusOf(byte: number | undefined): Status | undefined {
  const letter = String.fromCharCode(byte ?? 0)
  return letter === 'I' || letter === 'T' || letter === 'E' ? letter : undefined
}
