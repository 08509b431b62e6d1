import { Duplex } from 'node:stream'

/** What `pg` takes for its socket: one client's bytes, carried to the database's thread. */
export interface EmbeddedStream extends Duplex {
  connect(): EmbeddedStream
  setNoDelay(): EmbeddedStream
  setKeepAlive(): EmbeddedStream
  ref(): EmbeddedStream
  unref(): EmbeddedStream
}

export interface Wire {
  connect(): void
  send(bytes: Uint8Array<ArrayBuffer>): void
  disconnect(): void
}

export function createStream(wire: Wire): EmbeddedStream {
  const stream: EmbeddedStream = Object.assign(
    new Duplex({
      read() {},
      writev(chunks, done) {
        wire.send(joined(chunks.map(({ chunk }) => chunk)))
        done()
      },
      final(done) {
        wire.disconnect()
        done()
      },
      destroy(error, done) {
        wire.disconnect()
        done(error)
      },
    }),
    {
      connect() {
        wire.connect()
        // Later, as of a socket: `pg` begins to listen after it called.
        process.nextTick(() => stream.emit('connect'))
        return stream
      },
      setNoDelay: () => stream,
      setKeepAlive: () => stream,
      ref: () => stream,
      unref: () => stream,
    },
  )
  return stream
}

/** A stream to a database that is not there. */
export function createBrokenStream(reason: Error): EmbeddedStream {
  const stream = createStream({
    connect: () => process.nextTick(() => stream.destroy(reason)),
    send: () => undefined,
    disconnect: () => undefined,
  })
  return stream
}

/** In memory of its own, so that it can be moved to the other thread rather than copied. */
function joined(chunks: readonly Buffer[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
