import { once } from 'node:events'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { extract, pack } from 'tar-stream'

/** A tar file that is being written, one entry after the other. */
export interface Tar {
  put(name: string, bytes: Buffer): Promise<void>
  stream(name: string, size: number, from: Readable): Promise<void>
  finish(): Promise<void>
  abort(): Promise<void>
}

export function startTar(out: Writable): Tar {
  const tar = pack()
  // Its streams are not Node's own: what Node makes of their chunks is.
  const written = pipeline(Readable.from(chunksOf(tar)), out)
  // Said by whatever waits for it; here only so that nobody is surprised.
  written.catch(() => undefined)
  // A full disk ends the pipeline, and then no entry ends any more.
  const unlessBroken = (entry: Promise<void>) => Promise.race([entry, written])
  const header = { mode: 0o600, mtime: new Date() }

  const copy = (name: string, size: number, from: Readable) =>
    new Promise<void>((resolve, reject) => {
      const entry = tar.entry({ ...header, name, size }, (error) => (error ? reject(error) : resolve()))
      const fill = async () => {
        for await (const chunk of from) if (!entry.write(chunk)) await once(entry, 'drain')
        entry.end(null)
      }
      fill().catch(reject)
    })

  return {
    put: (name, bytes) =>
      unlessBroken(
        new Promise((resolve, reject) => {
          tar.entry({ ...header, name, size: bytes.length }, bytes, (error) => (error ? reject(error) : resolve()))
        }),
      ),
    stream: (name, size, from) => unlessBroken(copy(name, size, from)),
    async finish() {
      tar.finalize()
      await written
    },
    async abort() {
      tar.destroy()
      await written.catch(() => undefined)
    },
  }
}

/** One entry of a tar file that is being read: to be read to its end before the next. */
export interface TarEntry {
  readonly name: string
  stream(): Readable
  bytes(): Promise<Buffer>
}

/** The entries of a tar file. A file that is none, or was cut off, ends with a sentence. */
export async function* readTar(from: Readable): AsyncGenerator<TarEntry> {
  const tar = extract()
  from.once('error', (error) => tar.destroy(error))
  from.on('data', (chunk: Buffer) => {
    if (tar.write(chunk)) return
    from.pause()
    tar.once('drain', () => from.resume())
  })
  from.once('end', () => tar.end(null))
  try {
    for await (const entry of tar) {
      const stream = () => Readable.from(chunksOf(entry))
      yield { name: entry.header.name, stream, bytes: async () => Buffer.concat(await stream().toArray()) }
    }
  } catch (error) {
    throw explained(error)
  } finally {
    from.destroy()
  }
}

async function* chunksOf(source: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of source) if (chunk instanceof Uint8Array) yield Buffer.from(chunk)
  } catch (error) {
    throw explained(error)
  }
}

function explained(error: unknown): unknown {
  const reason = error instanceof Error ? error.message : String(error)
  if (!/^(Invalid tar header|Unexpected end)/.test(reason)) return error
  return new Error(`This is not a backup of Kith, or not all of one: ${reason}. Nothing was restored.`, {
    cause: error,
  })
}
