import { id, reply } from '@kith/sdk'
import { z } from 'zod'
import { type CoreRequestContext, core } from '../server/area.ts'
import type { LazyPlaces } from '../places/lazy.ts'
import { Changes, Ids, editAssets } from './edit.ts'
import { requireOwn } from './own-assets.ts'

async function edit(
  c: CoreRequestContext,
  places: LazyPlaces,
  ids: readonly string[],
  changes: Changes,
): Promise<string[]> {
  const owner = await requireOwn(c.knex, c.generation.access, c.ring, ids, 'change')
  return editAssets(c, { owner, ids, changes, places })
}

/** Edits live in the database and survive every scan; files are never written to. */
export const editRoutes = ({ places }: { readonly places: LazyPlaces }) => ({
  edit: core.patch(
    '/:id',
    { summary: 'Change a photo of yours', params: { id }, body: Changes, returns: reply.none },
    async (c) => void (await edit(c, places, [c.params.id], c.body)),
  ),
  editMany: core.patch(
    '/',
    {
      summary: 'Change many photos of yours alike',
      body: z.object({ ids: Ids, changes: Changes }),
      returns: z.object({ moved: z.array(id).describe('Those whose `visibility` was another before') }),
    },
    async (c) => ({ moved: await edit(c, places, c.body.ids, c.body.changes) }),
  ),
})
