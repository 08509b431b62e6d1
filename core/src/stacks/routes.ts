import { KithError, id, notFound, reply } from '@kith/sdk'
import { z } from 'zod'
import { rows, sql } from '../access/fragment.ts'
import { requireOwn } from '../assets/own-assets.ts'
import { ownedBy } from '../assets/reachable.ts'
import { type CoreRequestContext, core } from '../server/area.ts'
import { chooseCover, putTogether, takeApart } from './stack.ts'

const params = { id }
/** More would be an album. */
const MOST = 1_000

const noCover = () =>
  new KithError('invalid_body', 400, 'The cover must be one of the photos of the stack. Choose one of them.')

export const stackRoutes = {
  stack: core.post(
    '/',
    {
      summary: 'Show photos of yours as one',
      description:
        'They leave the stacks they were in. Whoever may not see the cover sees the first of those they may see.',
      body: z.object({
        ids: z.array(id).min(2).max(MOST),
        cover: id.optional().describe('The one that is shown; the first of `ids` if not said'),
      }),
      status: 201,
      returns: z.object({ id }),
    },
    async (c) => {
      const ids = [...new Set(c.body.ids)]
      const cover = c.body.cover ?? ids[0] ?? ''
      if (!ids.includes(cover)) throw noCover()
      if (ids.length < 2) throw new KithError('invalid_body', 400, 'A stack is of two photos at least.')
      await requireOwn(c.knex, c.generation.access, c.ring, ids, 'stack')
      return { id: await putTogether(c, ids, cover) }
    },
  ),
  cover: core.patch(
    '/:id',
    { summary: 'Choose the photo that stands for a stack', params, body: z.object({ cover: id }), returns: reply.none },
    async (c) => {
      const ids = await ownStack(c, c.params.id)
      if (!ids.includes(c.body.cover)) throw noCover()
      await chooseCover(c, c.params.id, c.body.cover)
    },
  ),
  unstack: core.delete(
    '/:id',
    { summary: 'Show each photo of a stack by itself again', params, returns: reply.none },
    async (c) => takeApart(c, await ownStack(c, c.params.id)),
  ),
  takeOut: core.delete(
    '/:id/assets/:asset',
    { summary: 'Take one photo out of a stack', params: { id, asset: id }, returns: reply.none },
    async (c) => {
      const ids = await ownStack(c, c.params.id)
      if (!ids.includes(c.params.asset)) throw notFound('This photo of the stack')
      await takeApart(c, [c.params.asset])
    },
  ),
}

/** What is in a stack of the caller's, less what is locked just now. */
async function ownStack(c: CoreRequestContext & { caller: { id: string } }, stack: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    c.knex,
    sql`select a.id from core.asset a where a.stack_id = ${stack}::uuid and ${ownedBy(c.caller.id, c.ring.unlocked)}`,
  )
  if (found.length === 0) throw notFound('This stack of yours')
  return found.map((row) => row.id)
}
