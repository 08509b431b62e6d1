import { type Assets, notFound, reply } from '@kith/sdk'
import { z } from 'zod'
import { favourites } from './access.ts'
import { secondsFor } from './detail.ts'
import { empty } from './errors.ts'
import { hashOf } from './frames.ts'
import { kith } from './kith.ts'
import { FAMILY, Frame } from './models.ts'

const YEAR = 365 * 86_400
const query = { n: z.int().min(0).default(0).describe('Which of the favourites, from the newest, round and round') }

/** Open to anybody, because the key is what lets one in. It stays out of the address bar, and so out of the history. */
export const enterFrame = kith.page(
  '/frame/:key',
  {
    summary: 'Turns a browser into a frame',
    auth: 'open',
    params: { key: z.string().max(100) },
    returns: reply.redirect,
  },
  async ({ params, request, respond, visitors, limit }) => {
    await limit(`frame:${request.address}`, { max: 20, per: 'hour' })
    const frame = await Frame.query().findOne({ key_hash: hashOf(params.key) })
    if (!frame) throw notFound('This frame')
    respond.cookie('kith_visitor', await visitors.admit(frame.id, { seconds: YEAR }), { seconds: YEAR })
    return '/frame'
  },
)

/** One photo, and when to go to the next. No script: televisions have old browsers. */
export const showFrame = kith.page(
  '/frame',
  { summary: 'A picture frame', auth: 'guest', query, returns: reply.html },
  async ({ query: { n }, assets, request, respond }) => {
    const assetId = await favourite(assets, n)
    const seconds = assetId === undefined ? 60 : await secondsFor(assetId)
    respond.header('content-security-policy', "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'")
    return `<!doctype html>
<html lang="${request.locale.replace(/[^\w-]/g, '')}">
<meta http-equiv="refresh" content="${seconds}; url=/frame?n=${n + 1}">
<title>Favourites of the family</title>
<style>body { margin: 0; background: #000 } img { width: 100vw; height: 100vh; object-fit: contain }</style>
${assetId === undefined ? '' : `<img src="/api/reactions/frame/picture?n=${n}" alt="">`}
</html>`
  },
)

export const showPicture = kith.get(
  '/frame/picture',
  { summary: 'The picture a frame shows', auth: 'guest', query, returns: reply.file, errors: [empty] },
  async ({ query: { n }, assets }) => {
    const assetId = await favourite(assets, n)
    if (assetId === undefined) throw empty()
    return assets.open(assetId, 'preview')
  },
)

async function favourite(assets: Assets, n: number): Promise<string | undefined> {
  const all = await assets
    .entries('view', [favourites.of(FAMILY)])
    .orderBy([{ column: 'at', order: 'desc' }, 'asset_id'])
  return all[n % all.length]?.asset_id
}
