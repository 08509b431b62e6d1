import { type AuditNames, type Words, datetime, wordsIn } from '@kith/sdk'
import type { Knex } from 'knex'
import { z } from 'zod'
import type { CoreContext } from '../server/area.ts'
import { KINDS, kindOf } from './kinds.ts'
import type { EventModel } from './model.ts'

export const AuditEntry = z
  .object({
    id: z.uuid(),
    at: datetime,
    /** The event: `<plugin>.<event>`. */
    name: z.string(),
    kind: z.enum(KINDS),
    /** Null: nobody who was signed in. */
    byId: z.uuid().nullable(),
    text: z.string().describe('Who did what'),
    address: z.string().nullable().describe('Where from; null for what the command line and jobs did'),
  })
  .meta({ id: 'audit.Entry' })

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

const GONE: Words = { en: 'somebody whose account is deleted', de: 'jemand, dessen Konto gelöscht ist' }

/** Says entries in the words of today's plugins and the reader's language, with the names that people have now. */
export async function sayEntries(
  c: Pick<CoreContext, 'knex' | 'generation' | 'log'>,
  rows: readonly EventModel[],
  language: string,
): Promise<z.output<typeof AuditEntry>[]> {
  const ids = rows.flatMap((row) => [row.by ?? [], JSON.stringify(row.payload).match(UUID) ?? []].flat())
  const names = await namesOf(c.knex, [...new Set(ids)])
  const user = (id: string) => names.get(id) ?? wordsIn(GONE, language)
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    name: row.name,
    kind: kindOf(row.name),
    byId: row.by,
    text: sentenceOf(c, row, { by: row.by === null ? 'Kith' : user(row.by), user }, language),
    address: row.address,
  }))
}

function sentenceOf(
  c: Pick<CoreContext, 'generation' | 'log'>,
  row: EventModel,
  names: AuditNames,
  language: string,
): string {
  const event = c.generation.events.get(row.name)?.part
  const payload = event?.schema.safeParse(row.payload)
  const plain = `${names.by}: ${row.name}`
  if (!event?.says || !payload?.success) return plain
  try {
    return capital(wordsIn(event.says(payload.data, names), language))
  } catch (error) {
    c.log.error({ event: row.name, err: error }, 'the audit log could not say an event')
    return plain
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

async function namesOf(knex: Knex, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found: { id: string; name: string }[] = await knex('core.user')
    .whereRaw('id = any(?::uuid[])', [[...ids]])
    .select('id', 'name')
  return new Map(found.map(({ id, name }) => [id, name]))
}
