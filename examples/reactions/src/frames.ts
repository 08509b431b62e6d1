import { createHash, randomBytes } from 'node:crypto'
import { datetime, id, notFound, reply } from '@kith/sdk'
import { z } from 'zod'
import { notMember } from './errors.ts'
import { kith } from './kith.ts'
import { Frame, Member } from './models.ts'

export const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex')

/** Frames that can send a header (many with e-ink can) are let in by their key. Browsers get a cookie: `frame-page.ts`. */
export const frameKey = kith.authenticator({
  header: 'x-frame-key',
  admit: async (key) => {
    const frame = await Frame.query().findOne({ key_hash: hashOf(key) })
    return frame && { id: frame.id, origins: [] }
  },
})

const FrameFacts = z.object({ id, name: z.string(), since: datetime }).meta({ id: 'reactions.Frame' })

export const listFrames = kith.get(
  '/frames',
  { summary: 'The frames one has put up', returns: z.array(FrameFacts) },
  async ({ caller }) => {
    const frames = await Frame.query().where({ maker_user_id: caller.id }).orderBy(['at', 'id'])
    return frames.map(({ id, name, at }) => ({ id, name, since: at }))
  },
)

export const putUpFrame = kith.post(
  '/frames',
  {
    summary: 'Put up a frame; its key is shown this once',
    description: 'Open `page` once in the browser of the frame, or have it send `key` as the header `x-frame-key`.',
    body: z.object({ name: z.string().trim().min(1).max(100) }),
    returns: z.object({ id, key: z.string(), page: z.string() }),
    status: 201,
    errors: [notMember],
  },
  async ({ body, caller }) => {
    if (!(await Member.query().findById(caller.id))) throw notMember()
    const key = randomBytes(24).toString('base64url')
    const frame = await Frame.query().insertAndFetch({ ...body, key_hash: hashOf(key), maker_user_id: caller.id })
    return { id: frame.id, key, page: `/frame/${key}` }
  },
)

export const takeDownFrame = kith.delete(
  '/frames/:id',
  { summary: 'Take down a frame: it shows nothing from now on', params: { id }, returns: reply.none },
  async ({ params, caller, visitors }) => {
    const taken = await Frame.query().delete().where({ id: params.id, maker_user_id: caller.id })
    if (taken === 0) throw notFound('The frame')
    await visitors.expel(params.id)
  },
)
