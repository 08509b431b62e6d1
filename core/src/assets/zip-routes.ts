import { KithError, type ZipEntry, reply } from '@kith/sdk'
import { z } from 'zod'
import { toRaw } from '../access/fragment.ts'
import { core } from '../server/area.ts'
import { type ContextOfPlugin, filterConditions } from '../timeline/filters.ts'
import { inView, scopeOf } from '../timeline/scope.ts'
import { viewOf, viewQuery } from '../timeline/view.ts'
import { tellDownloaded } from './tell-downloaded.ts'
import { Ids } from './edit.ts'

const archive = (entries: AsyncIterable<ZipEntry>) => ({
  name: `photos-${new Date().toISOString().slice(0, 10)}.zip`,
  entries,
})

export const zipChosen = core.post(
  '/zip',
  {
    summary: 'The originals of these photos as a ZIP',
    auth: 'guest',
    scope: 'assets.read',
    body: z.object({ ids: Ids }),
    returns: reply.zip,
  },
  async (c) => {
    await c.assets.require(c.body.ids, 'download')
    await tellDownloaded(c)
    return archive(c.assets.zip(c.body.ids))
  },
)

export const zipView = ({ contextOfPlugin }: { readonly contextOfPlugin: ContextOfPlugin }) =>
  core.get(
    '/zip',
    {
      summary: 'The originals of a list or a set as a ZIP',
      description: 'Takes what the timeline takes. What may be seen but not downloaded is left out.',
      auth: 'guest',
      query: viewQuery,
      returns: reply.zip,
    },
    async (c) => {
      const view = viewOf(c.query)
      if (view.state === 'trash') throw new KithError('invalid_query', 400, 'Restore photos before you download them.')
      const scope = scopeOf(c.generation.access, c.ring, view, filterConditions(c, contextOfPlugin, view.filters))
      const seen = c
        .knex<{ id: string }>('core.asset as a')
        .select('a.id')
        .whereRaw(toRaw(c.knex, inView(scope, c.ring.small ? 'ids' : 'probe')))
        .orderBy([{ column: 'a.local_at' }, { column: 'a.id' }])
      await tellDownloaded(c)
      return archive(c.assets.zip(seen))
    },
  )
