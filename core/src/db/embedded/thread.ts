import path from 'node:path'
import type { Duplex } from 'node:stream'
import { Worker } from 'node:worker_threads'
import type { Log } from '@kith/sdk'
import type { Answer, FromThread, Question, ThreadData, ToThread } from './messages.ts'
import { type EmbeddedStream, createStream } from './stream.ts'

/** The database's thread, seen from the server's. */
export interface Thread {
  stream(): EmbeddedStream
  ask(what: Question): Promise<Answer>
  /** Why the thread is no more. */
  readonly ended: Promise<Error>
}

/** The same in TypeScript run as it is and in what is built of it. */
const WORKER = new URL(`./worker${path.extname(import.meta.url)}`, import.meta.url)

/**
 * PostgreSQL guards its stack at `max_stack_depth` bytes of the memory of WebAssembly, for which the thread needs many
 * times that on its own stack; with the usual 4 MB one deeply nested JSON value or regular expression breaks the engine.
 */
const STACK_MB = 64

export async function startThread(data: ThreadData, log: Log | undefined): Promise<Thread> {
  const worker = new Worker(WORKER, { workerData: data, resourceLimits: { stackSizeMb: STACK_MB } })
  const streams = new Map<number, Duplex>()
  const asked = new Map<number, { resolve(answer: Answer): void; reject(reason: Error): void }>()
  let reason: string | undefined
  let next = 1

  const post = (message: ToThread, transfer: ArrayBuffer[] = []) => worker.postMessage(message, transfer)

  const ended = new Promise<Error>((resolve) => {
    worker.on('error', (error) => (reason ??= error.message))
    worker.on('exit', () => {
      const error = new Error(`The embedded database stopped. ${reason ?? ''}`.trim())
      for (const stream of streams.values()) stream.destroy(error)
      for (const question of asked.values()) question.reject(error)
      streams.clear()
      asked.clear()
      resolve(error)
    })
  })

  const started = new Promise<void>((resolve) => {
    worker.on('message', (message: FromThread) => {
      if (message.kind === 'ready') resolve()
      else if (message.kind === 'data') streams.get(message.client)?.push(message.bytes)
      else if (message.kind === 'disconnect') endOf(streams, message.client)
      else if (message.kind === 'answer') settle(message)
      else if (message.kind === 'log') log?.warn(message.facts, message.message)
      else reason = message.reason
    })
  })

  const settle = (answer: Answer) => {
    const question = asked.get(answer.id)
    asked.delete(answer.id)
    if (answer.refusal === undefined) question?.resolve(answer)
    else question?.reject(new Error(answer.refusal))
  }

  const failed = await Promise.race([started, ended])
  if (failed) throw new Error(reason ?? failed.message)

  return {
    ended,
    stream() {
      const client = next++
      const stream = createStream({
        connect() {
          streams.set(client, stream)
          post({ kind: 'connect', client })
        },
        send: (bytes) => post({ kind: 'data', client, bytes }, [bytes.buffer]),
        disconnect() {
          if (streams.has(client)) post({ kind: 'disconnect', client })
        },
      })
      return stream
    },
    ask: (what) =>
      new Promise((resolve, reject) => {
        const id = next++
        asked.set(id, { resolve, reject })
        post({ kind: 'ask', id, what })
      }),
  }
}

function endOf(streams: Map<number, Duplex>, client: number): void {
  const stream = streams.get(client)
  streams.delete(client)
  stream?.push(null)
  stream?.destroy()
}
