import type { Audience, Log } from '@kith/sdk'
import type { Knex } from 'knex'
import { rows, sql } from '../access/fragment.ts'
import { NOTICE_PREFIX } from '../notices/announce.ts'
import type { Generation } from '../plugins/generation.ts'
import type { Message } from './open-stream.ts'

/** Something to tell, and to whom. */
export interface Happened {
  readonly message: Message
  readonly audience: Audience
}

interface EventRow {
  readonly id: string
  readonly name: string
  readonly payload: unknown
}

/**
 * What the messages of the channel stand for, in their order; events are read in one query. They were committed
 * before they were announced, so each is there, unless it was cleared away since.
 */
export async function whatHappened(
  knex: Knex,
  generation: Generation,
  announced: readonly string[],
  log: Log,
): Promise<Happened[]> {
  const ids = announced.filter((text) => !text.startsWith(NOTICE_PREFIX))
  const found =
    ids.length === 0
      ? []
      : await rows<EventRow>(knex, sql`select id, name, payload from core.event where id = any(${ids}::uuid[])`)
  const events = new Map(found.map((row) => [row.id, row]))
  return announced.flatMap((text) => {
    if (text.startsWith(NOTICE_PREFIX)) return [noticed(text.slice(NOTICE_PREFIX.length).split(','))]
    const row = events.get(text)
    const audience = row && audienceOf(generation, row, log)
    return audience ? [{ message: { name: row.name, payload: row.payload }, audience }] : []
  })
}

const noticed = (users: readonly string[]): Happened => ({
  message: { name: 'core.notice', payload: {} },
  audience: { users },
})

/** Asks the event's plugin; undefined when it is not enabled here, or fails to answer. */
function audienceOf(generation: Generation, row: EventRow, log: Log): Audience | undefined {
  const event = generation.events.get(row.name)?.part
  try {
    return event?.live?.(event.schema.parse(row.payload))
  } catch (error) {
    log.error({ event: row.name, err: error }, 'event not told: its audience could not be made')
    return undefined
  }
}
