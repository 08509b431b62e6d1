import { type ContextOf, id, reply } from '@kith/sdk'
import { z } from 'zod'
import { checkDates } from './dates.ts'
import { endsFirst, noLink, notAddable, overAlready, slugTaken, tooLong } from './errors.ts'
import { changed, revoked } from './events.ts'
import { kith } from './kith.ts'
import { LinkFacts } from './link-facts.ts'
import { Link } from './models.ts'
import { oneLink, ownLink } from './my-links.ts'
import { Options, columnsOf } from './options.ts'
import { withSlug } from './slugs.ts'
import { requireAddable } from './take-in.ts'

const params = { id }

/** With any of these the tokens of visitors are no longer what they were given for. */
const THROWS_OUT = ['password', 'startsAt', 'origins'] as const

export const changeLink = kith.patch(
  '/:id',
  {
    summary: 'Change a link of yours; what is left out stays as it is',
    params,
    body: Options,
    returns: LinkFacts,
    errors: [noLink, notAddable, slugTaken, overAlready, endsFirst, tooLong],
  },
  async (c) => {
    const columns = await columnsOf(c.body)
    await c.transaction(async () => {
      const link = await Link.query().findById(c.params.id).where({ maker_user_id: c.caller.id }).forUpdate()
      if (!link) throw noLink()
      checkDates(c.body, { startsAt: link.starts_at, endsAt: link.ends_at }, c.settings)
      if (c.body.upload && !link.upload) await requireAddable(c.assets, link)
      if (Object.keys(columns).length > 0) await withSlug(c, () => link.$query().patch(columns))
      if (THROWS_OUT.some((option) => c.body[option] !== undefined)) await c.visitors.expel(link.id)
      await c.emit(changed, { linkId: link.id, userId: c.caller.id })
    })
    return oneLink(c, c.params.id)
  },
)

type C = Pick<ContextOf<typeof kith>, 'visitors' | 'emit'>

/** Closes links: their visitors are out with the next request. */
export async function close(c: C, links: readonly Link[]): Promise<void> {
  const ids = links.map((link) => link.id)
  await Link.query().patch({ revoked_at: new Date() }).whereIn('id', ids)
  for (const link of links) {
    await c.visitors.expel(link.id)
    await c.emit(revoked, { linkId: link.id, userId: link.maker_user_id })
  }
}

export const revokeLink = kith.post(
  '/:id/revoke',
  { summary: 'Close a link of yours; it stays in your list', params, returns: reply.none, errors: [noLink] },
  async (c) =>
    c.transaction(async () => {
      const link = await ownLink(c.params.id, c.caller.id)
      if (!link.revoked_at) await close(c, [link])
    }),
)

export const revokeAll = kith.post(
  '/revoke-all',
  { summary: 'Close all of your links', returns: z.object({ revoked: z.int() }) },
  async (c) =>
    c.transaction(async () => {
      const links = await Link.query().where({ maker_user_id: c.caller.id }).whereNull('revoked_at').forUpdate()
      await close(c, links)
      return { revoked: links.length }
    }),
)
