import { editorsOnly, noAlbum, ownerOnly } from './errors.ts'
import { Album, Membership, type Role } from './models.ts'

/** An album, as far as somebody is in it. */
export interface Reached {
  readonly album: Album
  readonly role: Role
  readonly mine: Membership
}

/** The album for one of its members, locked when it is to be changed; nobody else learns that it is there. */
export async function reachAlbum(id: string, userId: string, options: { lock?: boolean } = {}): Promise<Reached> {
  const membership = () => Membership.query().findOne({ album_id: id, user_id: userId })
  // Asked before anything is locked: strangers make nobody wait.
  const before = await membership()
  if (!before) throw noAlbum()
  const album = await Album.query()
    .findById(id)
    .modify((q) => (options.lock ? q.forUpdate() : q))
  const mine = options.lock ? await membership() : before
  if (!album || !mine) throw noAlbum()
  return { album, mine, role: mine.role }
}

export async function asEditor(id: string, userId: string): Promise<Reached> {
  const reached = await reachAlbum(id, userId, { lock: true })
  if (reached.role === 'viewer') throw editorsOnly()
  return reached
}

export async function asOwner(id: string, userId: string): Promise<Reached> {
  const reached = await reachAlbum(id, userId, { lock: true })
  if (reached.role !== 'owner') throw ownerOnly()
  return reached
}

/** Everybody in the album but this one. */
export async function othersIn(albumId: string, userId: string): Promise<string[]> {
  const others = await Membership.query().where({ album_id: albumId }).whereNot({ user_id: userId }).select('user_id')
  return others.map((one) => one.user_id)
}
