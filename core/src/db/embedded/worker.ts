import { parentPort, workerData } from 'node:worker_threads'
import { type Client, createClient } from './client.ts'
import { explainFailure } from './explain-failure.ts'
import { startHousekeeping } from './housekeeping.ts'
import type { FromThread, Question, ThreadData, ToThread } from './messages.ts'
import { openPostgres } from './postgres.ts'
import { createSession } from './session.ts'
import { createStatements } from './statements.ts'

/** The database's thread: PGlite, and the clients that take turns with its one session. */
async function main(port: NonNullable<typeof parentPort>, { folder, template, patience }: ThreadData): Promise<void> {
  const post = (message: FromThread, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer)
  // While nothing keeps the loop alive, Node has this thread wait for the compiler to optimise all of the engine.
  port.ref()
  const lines: string[] = []
  const fail = (error: unknown): never => {
    post({ kind: 'failed', reason: explainFailure(error, lines) })
    process.exit(1)
  }
  const onLine = (line: string) => void (lines.push(line) > 50 && lines.shift())
  const postgres = await openPostgres({ folder, template, onLine, onBroken: fail }).catch(fail)
  const warn = (facts: object, message: string) => post({ kind: 'log', facts, message })
  const session = createSession({ postgres, patience, warn })
  const housekeeping = startHousekeeping({ postgres, session, warn })
  const clients = new Map<number, Client>()
  let statements = 0

  const connect = (id: number) => {
    clients.set(
      id,
      createClient({
        session,
        greeting: postgres.greeting,
        statements: createStatements(() => `s${++statements}`),
        send(bytes) {
          // Moved rather than copied, unless it is a view of memory that holds other things too.
          const own = bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes)
          post({ kind: 'data', client: id, bytes: own }, own.buffer instanceof ArrayBuffer ? [own.buffer] : [])
        },
        onEnd() {
          clients.delete(id)
          post({ kind: 'disconnect', client: id })
        },
      }),
    )
  }

  const answer = async (id: number, what: Question): Promise<void> => {
    if (what === 'memory') return post({ kind: 'answer', id, memory: process.memoryUsage() })
    if (what === 'dump') {
      const dump = await session.exclusive(postgres.dump)
      return post({ kind: 'answer', id, dump }, [dump.buffer])
    }
    housekeeping.close()
    for (const client of clients.values()) client.leave()
    await session.exclusive(postgres.close)
    post({ kind: 'answer', id })
    port.close()
  }

  port.on('message', (message: ToThread) => {
    if (message.kind === 'connect') connect(message.client)
    else if (message.kind === 'data') clients.get(message.client)?.feed(message.bytes)
    else if (message.kind === 'disconnect') clients.get(message.client)?.leave()
    else
      answer(message.id, message.what).catch((error) =>
        post({ kind: 'answer', id: message.id, refusal: String(error) }),
      )
  })
  post({ kind: 'ready' })
}

if (!parentPort) throw new Error('This is the thread of the embedded database; openEmbedded() starts it.')
await main(parentPort, workerData)
