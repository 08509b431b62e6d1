import { type ContextOf, type Upload, isKithError, upload } from '@kith/sdk'
import { z } from 'zod'
import { visitOf } from './door.ts'
import { closed, full, viewOnly } from './errors.ts'
import { guestAdded, guestsAdded } from './events.ts'
import { kith } from './kith.ts'
import { type Link } from './models.ts'
import { showsSet } from './shown.ts'
import { type Guest, takeIn } from './take-in.ts'
import { giveBackRoom, takeRoom } from './upload-room.ts'

const Taken = z
  .object({ name: z.string(), problem: z.string().nullable().describe('Why it was not taken, as a sentence') })
  .meta({ id: 'shared-links.Taken' })

const GB = 2 ** 30

export const addAsGuest = kith.post(
  '/uploads',
  {
    summary: 'Add photos as a visitor of a link that allows it',
    description: 'They become photos of the link’s maker. Nothing says whether the maker had one of them before.',
    auth: 'guest',
    body: upload({
      fields: { name: z.string().trim().min(1).max(80), message: z.string().trim().max(500).optional() },
      maxBytes: 20 * GB,
    }),
    returns: z.object({ files: z.array(Taken), waiting: z.boolean().describe('The maker looks at them first') }),
    status: 201,
    errors: [closed, viewOnly, full],
  },
  async (c) => {
    const link = await visitOf(c.caller)
    // One that shows nothing, because its maker may no longer hand it on, takes nothing either.
    if (!(await showsSet((await c.visitors.acting(link.id)).assets, link))) throw closed()
    if (!link.upload) throw viewOnly()
    // Of a browser's form the length is known, and what it says is kept free until all of it is there.
    const reserved = link.upload_bytes === null ? 0 : Number(c.request.header('content-length') ?? Infinity)
    await takeRoom(link, { bytes: reserved })
    const files: z.output<typeof Taken>[] = []
    const guest: Guest = { name: c.body.fields.name, message: c.body.fields.message ?? null, bytes: 0, waits: false }
    try {
      for await (const file of c.body.files)
        files.push({ name: file.name, problem: await problemOf(c, link, guest, file) })
    } finally {
      await giveBackRoom(link, { bytes: reserved - guest.bytes })
    }
    const added = files.filter((file) => file.problem === null).length
    if (added > 0) await tell(c, link, guest)
    return { files, waiting: link.approve }
  },
)

type C = ContextOf<typeof kith>

/** Takes one photo in; what is wrong with it is no reason to refuse the others. */
async function problemOf(c: C, link: Link, guest: Guest, file: Upload): Promise<string | null> {
  try {
    await takeRoom(link, { photos: 1 })
    try {
      await takeIn(c, link, guest, file)
      return null
    } catch (error) {
      await giveBackRoom(link, { photos: 1 })
      throw error
    }
  } catch (error) {
    if (!isKithError(error) || error.status >= 500) throw error
    // How much room its maker has is nobody's business.
    return error.code === 'quota_exceeded' ? full().message : error.message
  }
}

const tell = (c: C, link: Link, { name, waits }: Guest): Promise<void> =>
  c.transaction(async () => {
    await c.emit(guestAdded, { linkId: link.id, userId: link.maker_user_id })
    const payload = { linkId: link.id, name, waiting: waits }
    await c.notify(guestsAdded, [link.maker_user_id], payload, { gather: link.id })
  })
