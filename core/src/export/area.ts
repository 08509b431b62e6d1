import { forbidden, reply } from '@kith/sdk'
import { z } from 'zod'
import { auditEvent } from '../audit/audit-event.ts'
import { tooMany } from '../limits/limiter.ts'
import { type Area, core } from '../server/area.ts'
import { type ExportDeps, exportEntries } from './entries.ts'

const dataExported = auditEvent('core.data_exported', z.object({ userId: z.uuid() }), (p, { user }) => ({
  en: `${user(p.userId)} exported their data.`,
  de: `${user(p.userId)} hat die eigenen Daten exportiert.`,
}))

/** Taking along everything that is one's own. There is no way to ask for somebody else's. */
export const exportArea = (deps: ExportDeps): Area => ({
  id: 'export',
  routes: {
    mine: core.get(
      '/',
      {
        summary: 'Everything Kith keeps of one, as a ZIP: the originals of one’s photos, and the rest as JSON',
        description: 'Locked photos are in it while they are shown in this session. Memory stays flat, however large.',
        limit: { max: 10, per: 'day' },
        returns: reply.zip,
        errors: [tooMany],
      },
      async (c) => {
        if (c.caller.actor !== undefined) throw forbidden('Only who it is may export what is theirs.')
        await c.transaction(() => c.emit(dataExported, { userId: c.caller.id }))
        return {
          name: `kith-${new Date().toISOString().slice(0, 10)}.zip`,
          entries: exportEntries(deps, c, c.caller.id),
        }
      },
    ),
  },
  parts: [dataExported],
})
