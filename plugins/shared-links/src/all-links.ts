import { UserModel, datetime, id, page, reply } from '@kith/sdk'
import { z } from 'zod'
import { close } from './change-link.ts'
import { countedOf } from './counted.ts'
import { noLink } from './errors.ts'
import { kith } from './kith.ts'
import { Link } from './models.ts'
import { showsSet } from './shown.ts'
import { StateOf, stateOf } from './state.ts'

const AnyLink = z
  .object({
    id,
    maker: z.object({ id, name: z.string(), color: z.string() }),
    kind: z.string().describe('The kind of collection it shows'),
    createdAt: datetime,
    endsAt: datetime.nullable(),
    state: StateOf,
    password: z.boolean(),
    upload: z.boolean(),
    visits: z.int(),
    downloads: z.int(),
    lastSeenAt: datetime.nullable(),
  })
  .meta({ id: 'shared-links.AnyLink' })

/** That, not what: administrators see nobody's photos by being administrators. */
export const listAllLinks = kith.get(
  '/all',
  { summary: 'The links of everybody, newest first', auth: 'admin', query: page.query, returns: page.of(AnyLink) },
  async ({ query, visitors }) => {
    const { items, next } = await page.take(Link.query(), query, ['created_at', 'id'])
    const makers = await UserModel.query().findByIds(items.map((link) => link.maker_user_id))
    const people = new Map(makers.map((maker) => [maker.id, maker]))
    const counted = await countedOf(items.map((link) => link.id))
    const found = items.map(async (link) => {
      const [maker, { uploads: _, waiting: __, ...count }] = [people.get(link.maker_user_id), counted(link.id)]
      const shows = await showsSet((await visitors.acting(link.id)).assets, link)
      return {
        id: link.id,
        maker: { id: link.maker_user_id, name: maker?.name ?? '', color: maker?.color ?? '' },
        kind: link.kind,
        createdAt: link.created_at,
        endsAt: link.ends_at,
        state: stateOf(link, count.visits) ?? (shows ? ('open' as const) : ('not_yours_to_share' as const)),
        password: link.password_hash !== null,
        upload: link.upload,
        ...count,
      }
    })
    return { items: await Promise.all(found), next }
  },
)

export const revokeAny = kith.post(
  '/all/:id/revoke',
  { summary: 'Close anybody’s link', auth: 'admin', params: { id }, returns: reply.none, errors: [noLink] },
  async (c) =>
    c.transaction(async () => {
      const link = await Link.query().findById(c.params.id).forUpdate()
      if (!link) throw noLink()
      if (!link.revoked_at) await close(c, [link])
    }),
)
