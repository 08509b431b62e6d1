import { MOST_IDS, type SetChange, type SetRef, capsOf, notFound, reply, setRef } from '@kith/sdk'
import { withAmbient } from '@kith/sdk/host'
import { z } from 'zod'
import { canOnSet } from '../access/judge.ts'
import { type Area, core } from '../server/area.ts'
import { type Asked, type SetsDeps, facesOf } from './faces.ts'
import { Face, givenToHandOn, listed, said } from './listed.ts'
import { orderRoute } from './order-route.ts'

const params = { set: setRef }
const Ids = z.object({ ids: z.array(z.uuid()).min(1).max(MOST_IDS) })

/** Sets of any plugin, without knowing it: what one is called, and putting photos into it. */
export function setsArea(deps: SetsDeps): Area {
  return {
    id: 'sets',
    routes: {
      addable: core.get(
        '/',
        { summary: 'The collections you may add photos to', returns: z.object({ items: z.array(Face) }) },
        async (c) => ({ items: await listed(deps, c, ['addable'], 'add') }),
      ),
      connectable: core.get(
        '/connectable',
        {
          summary: 'The collections you may hand on as a whole, besides your own library and its folders',
          description: 'Connected to another collection, such as a space, all that is in them is in that, too.',
          returns: z.object({ items: z.array(Face) }),
        },
        async (c) => ({
          items: [...(await givenToHandOn(deps, c)), ...(await listed(deps, c, ['connectable', 'addable'], 'link'))],
        }),
      ),
      describe: core.get(
        '/:set',
        { summary: 'What a collection is called, and what you may do with it', auth: 'guest', params, returns: Face },
        async (c) => {
          const { set } = c.params
          const mask = await canOnSet(c.knex, c.generation.access, c.ring, set)
          const caps = capsOf(mask)
          if (!caps.includes('view')) throw notFound('This collection')
          const face = (await facesOf(deps, c, set.kind, [set.id])).get(set.id)
          // Many are called after a person. Who was let in by a plugin that hides details learns no names.
          const nameless = c.caller.kind === 'visitor' && c.caller.plugin !== 'core' && !caps.includes('details')
          return said(`${set.kind}:${set.id}`, nameless && face ? { ...face, title: '' } : face, caps)
        },
      ),
      order: orderRoute(deps),
      add: core.post(
        '/:set/assets',
        { summary: 'Put photos into a collection', params, body: Ids, returns: z.object({ added: z.int() }) },
        async (c) =>
          c.transaction(async () => {
            const added = await c.assets.add(c.params.set, c.body.ids)
            if (added > 0) await tellPlugin(deps, c, c.params.set, { added, removed: 0 })
            return { added }
          }),
      ),
      withdraw: core.delete(
        '/:set/assets/:assetId',
        { summary: 'Take a photo out of a collection', params: { ...params, assetId: z.uuid() }, returns: reply.none },
        async (c) =>
          c.transaction(async () => {
            const removed = await c.assets.withdraw(c.params.set, [c.params.assetId])
            if (removed === 0) throw notFound('This photo in this collection')
            await tellPlugin(deps, c, c.params.set, { added: 0, removed })
          }),
      ),
    },
  }
}

/** Whose set it is writes down, or tells people, what was done by these routes. */
async function tellPlugin(
  deps: SetsDeps,
  c: Asked,
  { kind, id }: SetRef,
  change: Omit<SetChange, 'id'>,
): Promise<void> {
  const set = c.generation.access.sets.get(kind)
  const tell = set?.part.byOthers
  if (!set || !tell) return
  await withAmbient({ knex: c.knex }, () => tell({ id, ...change }, deps.contextOfPlugin(c, set.plugin) as never))
}
