import { setTimeout as delay } from 'node:timers/promises'
import type { Log } from '@kith/sdk'
import type { Embedded } from './open.ts'
import { createBrokenStream } from './stream.ts'
import type { Thread } from './thread.ts'

/** Where a database is that outlives its engine. */
export interface Home {
  again(): Promise<Thread>
  release(): Promise<void>
}

const RESTARTS = { first: 500, longest: 30_000 }

/** Starts a broken engine again: PostgreSQL recovers what was committed from its folder. Memory that is gone is gone. */
export function supervise(first: Thread, home: Home | undefined, log: Log | undefined): Embedded {
  let thread: Thread | Error = first
  const closing = new AbortController()

  const restarted = async ({ again }: Home): Promise<Thread> => {
    for (let wait = RESTARTS.first; ; wait = Math.min(wait * 2, RESTARTS.longest)) {
      await delay(wait, undefined, { signal: closing.signal })
      try {
        return await again()
      } catch (failure) {
        thread = failure instanceof Error ? failure : new Error(String(failure))
        log?.error({ error: thread.message }, 'the embedded database does not start')
      }
    }
  }

  const watch = async (watched: Thread): Promise<void> => {
    const error = await watched.ended
    if (closing.signal.aborted) return
    thread = error
    log?.error({ error: error.message }, 'the embedded database broke')
    if (!home) return
    const again = await restarted(home)
    thread = again
    if (closing.signal.aborted) return stop(again)
    log?.info({}, 'the embedded database is back')
    return watch(again)
  }
  const watching = watch(first).catch(() => undefined)

  const ask = (what: 'dump' | 'memory') => (thread instanceof Error ? Promise.reject(thread) : thread.ask(what))

  const stream = () => (thread instanceof Error ? createBrokenStream(thread) : thread.stream())

  return {
    stream,
    connection: (extra) => ({
      stream,
      user: 'postgres',
      password: 'postgres',
      database: 'postgres',
      ssl: false,
      ...extra,
    }),
    async dump() {
      const { dump } = await ask('dump')
      if (!dump) throw new Error('The embedded database gave no dump.')
      return dump
    },
    async memory() {
      const { memory } = await ask('memory')
      if (!memory) throw new Error('The embedded database did not say how much memory it has.')
      return memory
    },
    async close() {
      if (closing.signal.aborted) return watching
      closing.abort()
      if (!(thread instanceof Error)) await stop(thread)
      await watching
      await home?.release()
    },
  }
}

async function stop(thread: Thread): Promise<void> {
  // One that breaks while it is closed is closed as well.
  await thread.ask('close').catch(() => undefined)
  await thread.ended
}
