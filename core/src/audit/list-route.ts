import { page } from '@kith/sdk'
import { z } from 'zod'
import { core } from '../server/area.ts'
import { KINDS, ofKind } from './kinds.ts'
import { languageFor } from '../languages/language-of.ts'
import { EventModel } from './model.ts'
import { AuditEntry, sayEntries } from './say.ts'

export const listRoute = {
  listAudit: core.get(
    '/',
    {
      summary: 'The audit log, newest first',
      description: 'Sign-ins, also failed ones, changes of what is shared, and what administrators did.',
      auth: 'admin',
      query: {
        ...page.query,
        person: z.uuid().optional().describe('What this user did, and what was done about them'),
        kind: z.enum(KINDS).optional(),
      },
      returns: page.of(AuditEntry),
    },
    async (c) => {
      const { person, kind } = c.query
      const rows = EventModel.query().where({ audit: true })
      if (kind) rows.whereRaw(...ofKind(kind))
      if (person) rows.whereRaw(`("by" = ?::uuid or strpos(payload::text, ?) > 0)`, [person, person])
      const { items, next } = await page.take(rows, c.query, ['at', 'id'])
      return { items: await sayEntries(c, items, await languageFor(c)), next }
    },
  ),
}
