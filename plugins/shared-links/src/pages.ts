import { type ContextOf, isKithError, reply, wordsIn } from '@kith/sdk'
import { z } from 'zod'
import { findLink, refuseClosed } from './door.ts'
import { closed } from './errors.ts'
import { hashOf } from './keys.ts'
import { kith } from './kith.ts'
import type { Link } from './models.ts'
import { glance, setOf } from './shown.ts'
import { seenBy } from './visited-link.ts'

type C = ContextOf<typeof kith> & { readonly request: { readonly address: string; readonly locale: string } }

const KeyInAddress = z.string().max(100)

/** What chats show of a link. Behind a password there is nothing to show, and of a closed one nobody learns which it was. */
async function headOf(c: C, by: { key_hash: string } | { slug: string }, address: string) {
  try {
    const link = await openLink(c, by)
    if (link.password_hash !== null) return { title: 'Kith' }
    const { title } = await seenBy(c, link, c.request.locale)
    const unnamed = wordsIn({ en: 'Shared photos', de: 'Geteilte Fotos' }, c.request.locale)
    return { title: title ?? unnamed, picture: `${address}/picture` }
  } catch (error) {
    if (isKithError(error) && error.status < 500) return { status: 404 as const }
    throw error
  }
}

async function openLink(c: C, by: { key_hash: string } | { slug: string }): Promise<Link> {
  const link = await findLink(c, by, c.request.address)
  await refuseClosed(c, link, undefined)
  return link
}

/** The picture chats show; whoever has the link sees it anyway. */
async function pictureOf(c: C, by: { key_hash: string } | { slug: string }) {
  const link = await openLink(c, by)
  if (link.password_hash !== null) throw closed()
  const { assets } = await c.visitors.acting(link.id)
  const face = (await c.faces([setOf(link)])).get(`${link.kind}:${link.set_id}`)
  const shown = await glance(assets, link, face?.cover)
  if (shown?.cover === undefined) throw closed()
  return assets.open(shown.cover, 'preview')
}

// Open to anybody: a link is for whoever has it.
export const sharePage = kith.page(
  '/share/:key',
  { summary: 'The page of a link', auth: 'open', params: { key: KeyInAddress }, returns: reply.shell },
  async (c) => headOf(c, { key_hash: hashOf(c.params.key) }, `/share/${c.params.key}`),
)

export const sharePicture = kith.page(
  '/share/:key/picture',
  {
    summary: 'The picture of a link',
    auth: 'open',
    params: { key: KeyInAddress },
    returns: reply.file,
    errors: [closed],
  },
  async (c) => pictureOf(c, { key_hash: hashOf(c.params.key) }),
)

export const slugPage = kith.page(
  '/s/:slug',
  {
    summary: 'The page of a link by its short name',
    auth: 'open',
    params: { slug: KeyInAddress },
    returns: reply.shell,
  },
  async (c) => headOf(c, { slug: c.params.slug }, `/s/${encodeURIComponent(c.params.slug)}`),
)

export const slugPicture = kith.page(
  '/s/:slug/picture',
  {
    summary: 'The same by its short name',
    auth: 'open',
    params: { slug: KeyInAddress },
    returns: reply.file,
    errors: [closed],
  },
  async (c) => pictureOf(c, { slug: c.params.slug }),
)
