import { setTimeout as delay } from 'node:timers/promises'
import type { Log } from '@kith/sdk'
import pg from 'pg'
import type { Database } from './connect.ts'

export interface Listening {
  close(): Promise<void>
}

const RETRIES = { first: 200, longest: 10_000 }

/**
 * Hears what is notified on a channel. Connects again when the connection is lost, and then calls `onMessage('')`:
 * something may have been missed, so the hearer should look for itself.
 */
export async function listen(
  database: Pick<Database, 'connection'>,
  channel: string,
  onMessage: (payload: string) => void,
  log: Log,
): Promise<Listening> {
  const closing = new AbortController()
  const hear = (payload: string) => {
    try {
      onMessage(payload)
    } catch (error) {
      log.error({ channel, error: String(error) }, 'what hears a channel failed')
    }
  }

  const connect = async (): Promise<{ client: pg.Client; lost: Promise<void> }> => {
    const client = new pg.Client(database.connection())
    const lost = new Promise<void>((resolve) => client.once('end', resolve))
    client.on('error', (error) => log.warn({ channel, error: error.message }, 'no longer listening'))
    client.on('notification', (message) => hear(message.payload ?? ''))
    try {
      await client.connect()
      await client.query(`listen ${client.escapeIdentifier(channel)}`)
    } catch (error) {
      await client.end().catch(() => undefined)
      throw error
    }
    return { client, lost }
  }

  let current = await connect()

  const reconnect = async (): Promise<void> => {
    for (let wait = RETRIES.first; ; wait = Math.min(wait * 2, RETRIES.longest)) {
      await delay(wait, undefined, { signal: closing.signal })
      try {
        current = await connect()
        if (!closing.signal.aborted) hear('')
        return
      } catch (error) {
        log.debug({ channel, error: String(error) }, 'cannot listen yet')
      }
    }
  }

  const follow = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      await current.lost
      if (!closing.signal.aborted) await reconnect()
    }
  }
  const following = follow().catch(() => undefined)

  return {
    async close() {
      closing.abort()
      await current.client.end().catch(() => undefined)
      await following
      // The one it was connecting to in the meantime.
      await current.client.end().catch(() => undefined)
    },
  }
}
