import { events } from '@kith/sdk'
import { kith } from './kith.ts'
import { Count, Download, Link } from './models.ts'

/** Writes down what visitors take along. An event may come twice: each is written down once. */
export const onDownloaded = kith.on(events.downloaded, 'count', async ({ event, payload, transaction }) => {
  if (payload.plugin !== kith.id) return
  await transaction(async () => {
    if (!(await Link.query().findById(payload.visitor))) return
    await Download.query()
      .insert([{ event_id: event.id, link_id: payload.visitor, at: event.at }])
      .onConflict('event_id')
      .ignore()
    await Count.query()
      .patch({ last_seen_at: event.at })
      .where({ link_id: payload.visitor })
      .where('last_seen_at', '<', event.at)
  })
})
