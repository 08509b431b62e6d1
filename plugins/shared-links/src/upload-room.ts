import { full } from './errors.ts'
import { Count, type Link } from './models.ts'

interface Room {
  readonly photos?: number
  readonly bytes?: number
}

/** Keeps room free under a link, in one statement: of two who come at once, one may be too late. */
export async function takeRoom(link: Link, { photos = 0, bytes = 0 }: Room): Promise<void> {
  const taken = await Count.query()
    .where({ link_id: link.id })
    .where((q) => (link.upload_most === null ? q : q.where('uploads', '<=', link.upload_most - photos)))
    .where((q) => (link.upload_bytes === null ? q : q.where('uploaded_bytes', '<=', link.upload_bytes - bytes)))
    .patch(moved(photos, bytes))
  if (taken === 0) throw full()
}

export async function giveBackRoom(link: Link, { photos = 0, bytes = 0 }: Room): Promise<void> {
  await Count.query().where({ link_id: link.id }).patch(moved(-photos, -bytes))
}

const moved = (photos: number, bytes: number) => ({
  uploads: Count.raw('uploads + ?', [photos]) as never,
  uploaded_bytes: Count.raw('uploaded_bytes + ?', [bytes]) as never,
})
