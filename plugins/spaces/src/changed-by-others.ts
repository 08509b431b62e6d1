import type { SetChange } from '@kith/sdk'
import { photosChanged } from './events.ts'
import type { Asked } from './kith.ts'
import { log } from './log.ts'
import { Space } from './models.ts'
import { tellOfAdded } from './photos.ts'

/** What is put in or taken out by Kith’s own “add to…” is told as if it were by this plugin’s routes. */
export async function changedByOthers({ id, added, removed }: SetChange, c: Asked): Promise<void> {
  const space = await Space.query().findById(id).forUpdate()
  if (!space) return
  // That photos came is written down already: by the trigger of the table.
  if (added > 0) await tellOfAdded(c, space, c.caller)
  if (removed === 0) return
  await log({ spaceId: id, by: c.caller.id, kind: 'taken_out', count: removed })
  await c.emit(photosChanged, { spaceId: id })
}
