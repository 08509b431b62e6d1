import { id } from '@kith/sdk'
import { z } from 'zod'
import { checkPassword, countVisit, findLink, refuseClosed, stillSo, visitOf } from './door.ts'
import { closed, passwordNeeded, wrongPassword, yoursClosed } from './errors.ts'
import { hashOf } from './keys.ts'
import { kith } from './kith.ts'
import { Slug } from './slugs.ts'
import { VisitedLink, seenBy } from './visited-link.ts'

const DAY = 86_400

/** Open to anybody, because the key (or the short name, and the password) is what lets one in. */
export const enter = kith.post(
  '/enter',
  {
    summary: 'Open a link: a token for its visitor',
    description: 'Send the token as `x-kith-visitor` with every other request; it is good for a day at most.',
    auth: 'open',
    body: z
      .object({ key: z.string().max(100), slug: Slug, password: z.string().max(200) })
      .partial()
      .refine(({ key, slug }) => (key === undefined) !== (slug === undefined), 'Say either `key` or `slug`'),
    returns: z.object({ visitor: id, token: z.string(), seconds: z.int(), link: VisitedLink }),
    errors: [closed, yoursClosed, passwordNeeded, wrongPassword],
  },
  async (c) => {
    const { key, slug, password } = c.body
    const me = c.caller?.kind === 'user' ? c.caller.id : undefined
    const link = await findLink(
      c,
      key === undefined ? { slug: slug ?? '' } : { key_hash: hashOf(key) },
      c.request.address,
    )
    await refuseClosed(c, link, me)
    if (link.password_hash !== null) await checkPassword(c, link, password, c.request.address)
    const seconds = link.ends_at ? Math.min(DAY, (link.ends_at.getTime() - Date.now()) / 1000) : DAY
    const token = await c.transaction(async () => {
      const now = await stillSo(link)
      if (me !== link.maker_user_id) await countVisit(c, now)
      return c.visitors.admit(link.id, { seconds, origins: now.origins })
    })
    // Pictures are asked for by addresses with the visitor's id; this proves it.
    c.respond.cookie(`kith_visitor.${link.id}`, token, { seconds: Math.floor(seconds) })
    return { visitor: link.id, token, seconds: Math.floor(seconds), link: await seenBy(c, link, c.request.locale) }
  },
)

export const showVisited = kith.get(
  '/visited',
  { summary: 'The link one is a visitor of', auth: 'guest', returns: VisitedLink, errors: [closed] },
  async (c) => {
    const link = await visitOf(c.caller)
    return seenBy(c, link, c.request.locale)
  },
)
