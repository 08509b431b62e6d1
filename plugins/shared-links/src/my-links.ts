import { type ContextOf, id, page, reply, setRef } from '@kith/sdk'
import { z } from 'zod'
import { selection } from './access.ts'
import { noLink, notSelection } from './errors.ts'
import { changed } from './events.ts'
import { kith } from './kith.ts'
import { LinkFacts, describe } from './link-facts.ts'
import { Link } from './models.ts'

const params = { id }
const AssetIds = z.array(id).min(1).max(10_000)

/** The caller's own link; to everybody else it is not there. */
export async function ownLink(linkId: string, me: string): Promise<Link> {
  const link = await Link.query().findById(linkId).where({ maker_user_id: me })
  if (!link) throw noLink()
  return link
}

/** One link as its maker sees it. */
export async function oneLink(
  c: ContextOf<typeof kith> & {
    readonly caller: { readonly id: string }
    readonly request: { readonly locale: string }
  },
  linkId: string,
): Promise<LinkFacts> {
  const link = await ownLink(linkId, c.caller.id)
  const [facts] = await describe([link], c, { me: c.caller.id, locale: c.request.locale })
  if (!facts) throw noLink()
  return facts
}

export const listLinks = kith.get(
  '/',
  {
    summary: 'Your links, newest first, those that are closed too',
    query: { ...page.query, set: setRef.optional().describe('Only those to this collection') },
    returns: page.of(LinkFacts),
  },
  async (c) => {
    const { set } = c.query
    const mine = Link.query().where({ maker_user_id: c.caller.id })
    const rows = set ? mine.where({ kind: set.kind, set_id: set.id }) : mine
    const { items, next } = await page.take(rows, c.query, ['created_at', 'id'])
    return { items: await describe(items, c, { me: c.caller.id, locale: c.request.locale }), next }
  },
)

export const showLink = kith.get(
  '/:id',
  { summary: 'A link of yours', params, returns: LinkFacts, errors: [noLink] },
  async (c) => oneLink(c, c.params.id),
)

export const addPhotos = kith.post(
  '/:id/assets',
  {
    summary: 'Add photos to a link that shows chosen ones',
    params,
    body: z.object({ assetIds: AssetIds }),
    returns: z.object({ added: z.int() }),
    errors: [noLink, notSelection],
  },
  async ({ params, body, caller, assets, transaction, emit }) => {
    const link = await ownLink(params.id, caller.id)
    if (link.kind !== selection.kind) throw notSelection()
    return transaction(async () => {
      const added = await assets.add(selection.of(link.id), body.assetIds)
      if (added > 0) await emit(changed, { linkId: link.id, userId: caller.id })
      return { added }
    })
  },
)

export const removePhotos = kith.post(
  '/:id/assets/remove',
  {
    summary: 'Take photos out of a link that shows chosen ones',
    params,
    body: z.object({ assetIds: AssetIds }),
    returns: z.object({ removed: z.int() }),
    errors: [noLink, notSelection],
  },
  async ({ params, body, caller, assets, transaction, emit }) => {
    const link = await ownLink(params.id, caller.id)
    if (link.kind !== selection.kind) throw notSelection()
    return transaction(async () => {
      const removed = await assets.withdraw(selection.of(link.id), body.assetIds)
      if (removed > 0) await emit(changed, { linkId: link.id, userId: caller.id })
      return { removed }
    })
  },
)

export const deleteLink = kith.delete(
  '/:id',
  {
    summary: 'Delete a link for good, with what was counted of it',
    description: 'To close it and keep it in the list, revoke it instead.',
    params,
    returns: reply.none,
    errors: [noLink],
  },
  async ({ params, caller, visitors, transaction }) =>
    transaction(async () => {
      const link = await ownLink(params.id, caller.id)
      await link.$query().delete()
      await visitors.expel(link.id)
    }),
)
