import { createListeners } from './listeners.ts'
import type { Postgres } from './postgres.ts'
import { closeStatement, failure, query, sync } from './protocol.ts'
import { createReplyReader, type Status } from './reply.ts'
import { hearingsOf, quoteName } from './sql.ts'
import type { Statements } from './statements.ts'

/** One connection, as the session sees it. */
export interface SessionClient {
  /** SQL for the settings it asked for when it connected. */
  readonly settings: string
  readonly statements: Statements
  send(bytes: Uint8Array): void
  end(): void
}

/** Messages of one client that belong together: all until Query, Sync or Flush. */
export interface Batch {
  readonly client: SessionClient
  readonly bytes: Uint8Array
  readonly sql: readonly string[]
  /** Ended by Flush: a portal may be open, so the next turn is this client's too. */
  readonly open: boolean
}

/** PGlite's one session, lent to many clients in turns; a transaction keeps it until its end. */
export interface Session {
  submit(batch: Batch): void
  /** The client is gone: its transaction is rolled back, what it prepared and listened to is forgotten. */
  leave(client: SessionClient): void
  /** Runs between the turns, in nobody's transaction. */
  exclusive<T>(task: () => Promise<T>): Promise<T>
}

export interface SessionOptions {
  readonly postgres: Postgres
  /** How long an idle transaction may keep others waiting, in milliseconds. */
  readonly patience: number
  warn(facts: object, message: string): void
}

interface Turn {
  readonly client: SessionClient | undefined
  run(): void | Promise<void>
}

export function createSession({ postgres, patience, warn }: SessionOptions): Session {
  const listeners = createListeners<SessionClient>()
  let turns: Turn[] = []
  let holder: SessionClient | undefined
  let settings = ''
  let working = false
  let watch: NodeJS.Timeout | undefined

  const discard = () => undefined
  const run = (bytes: Uint8Array, forward: (bytes: Uint8Array) => void): Status | undefined => {
    const reader = createReplyReader(forward, (channel, notification) => {
      for (const client of listeners.of(channel)) client.send(new Uint8Array(notification))
    })
    postgres.run(bytes, reader.push)
    return reader.end()
  }

  const take = (): Turn | undefined => {
    const at = holder ? turns.findIndex((turn) => turn.client === holder) : 0
    return at < 0 ? undefined : turns.splice(at, 1)[0]
  }

  const work = async () => {
    if (working) return
    let turn = take()
    if (!turn) return
    working = true
    clearTimeout(watch)
    for (; turn; turn = take()) await turn.run()
    working = false
    if (holder) watch = setTimeout(impatient, patience)
  }

  const add = (turn: Turn) => {
    turns.push(turn)
    void work()
  }

  /** Somebody forgot to end a transaction, or waits in it for something that itself needs the database. */
  const impatient = () => {
    if (!holder) return
    // Housekeeping is nobody: it can wait.
    const waiting = turns.filter((turn) => turn.client).length
    if (waiting === 0) {
      watch = setTimeout(impatient, patience)
      return
    }
    warn({ waiting, patience }, 'a transaction was idle while others waited, and was rolled back')
    holder.send(failure('FATAL', '25P03', 'terminating connection due to idle-in-transaction timeout'))
    holder.end()
  }

  const execute = ({ client, bytes, sql, open }: Batch) => {
    if (!holder && client.settings !== settings) {
      run(query(`reset all; ${client.settings}`), discard)
      settings = client.settings
    }
    const hearings = sql.flatMap(hearingsOf)
    for (const hearing of hearings) listeners.hear(client, hearing)
    const status = run(bytes, client.send)
    holder = open || status === 'T' || status === 'E' ? client : undefined
    // UNLISTEN of one client is not the end of it for the others.
    if (hearings.some(({ verb }) => verb !== 'listen'))
      for (const channel of listeners.channels()) run(query(`listen ${quoteName(channel)}`), discard)
  }

  const cleanUp = (client: SessionClient) => {
    if (holder === client) {
      run(sync(), discard)
      if (postgres.inTransaction()) run(query('rollback'), discard)
      holder = undefined
    }
    for (const channel of listeners.leave(client)) run(query(`unlisten ${quoteName(channel)}`), discard)
    const closings = [...client.statements.names()].map(closeStatement)
    if (closings.length > 0) run(Buffer.concat([...closings, sync()]), discard)
  }

  return {
    submit: (batch) => add({ client: batch.client, run: () => execute(batch) }),
    leave(client) {
      turns = turns.filter((turn) => turn.client !== client)
      add({ client, run: () => cleanUp(client) })
    },
    exclusive: (task) =>
      new Promise((resolve, reject) => {
        add({ client: undefined, run: () => task().then(resolve, reject) })
      }),
  }
}
