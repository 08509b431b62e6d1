import { id, notFound, reply } from '@kith/sdk'
import { z } from 'zod'
import { rows, sql } from '../access/fragment.ts'
import { core } from '../server/area.ts'
import { Ids } from './edit.ts'
import { requireOwn } from './own-assets.ts'
import { emptyTrash, purgeAssets } from './purge.ts'
import { ownedBy } from './reachable.ts'
import { restoreAssets } from './trash-assets.ts'

const chosen = z.object({ ids: Ids })

export const trashRoutes = {
  trash: core.post(
    '/trash',
    { summary: 'Move photos of yours to the trash', body: chosen, returns: reply.none },
    ({ assets, body }) => assets.trash(body.ids),
  ),
  restore: core.post(
    '/restore',
    { summary: 'Take photos out of the trash again', body: chosen, returns: z.object({ restored: z.int() }) },
    async (c) => {
      const me = await requireOwn(c.knex, c.generation.access, c.ring, c.body.ids, 'restore')
      return { restored: await restoreAssets(c, c.body.ids, me) }
    },
  ),
  emptyTrash: core.delete(
    '/trash',
    {
      summary: 'Delete everything in your trash for good',
      description: 'Files in library folders are never deleted; their photos do not come back with the next scan.',
      returns: reply.none,
    },
    (c) => emptyTrash(c, c.caller.id),
  ),
  purge: core.delete(
    '/:id',
    { summary: 'Delete a photo in your trash for good', params: { id }, returns: reply.none },
    async (c) => {
      const own = ownedBy(c.caller.id, c.ring.unlocked)
      const found = await rows(
        c.knex,
        sql`select a.id from core.asset a where a.id = ${c.params.id}::uuid and a.deleted_at > 'epoch' and ${own}`,
      )
      if (found.length === 0) throw notFound('A photo of yours in the trash')
      await purgeAssets(c, [c.params.id])
    },
  ),
}
