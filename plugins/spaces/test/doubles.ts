import { id, plugin, reply } from '@kith/sdk'
import { z } from 'zod'

const kith = plugin({
  package: { name: 'doubles', version: '1.0.0', peerDependencies: { '@kith/sdk': '*' }, kith: { id: 'doubles' } },
})
/** What a plugin of duplicates does when somebody has chosen what to keep. */
const resolve = kith.post(
  '/resolve',
  { body: z.object({ keep: z.record(id, id), fail: z.boolean().default(false) }), returns: reply.none },
  async ({ body: { keep, fail }, assets, transaction }) =>
    transaction(async () => {
      await assets.trash(Object.keys(keep), { keep: new Map(Object.entries(keep)) })
      if (fail) throw new Error('Something else went wrong.')
    }),
)

/** A plugin that finds duplicates, as far as it takes to resolve them. */
export const doubles = kith.define({ routes: { resolve } })
