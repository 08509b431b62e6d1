import { UserModel } from '@kith/sdk'
import { editorsOnly, noSpace, nobody, ownersOnly } from './errors.ts'
import { Member, type Role, Space } from './models.ts'

/** A space, as far as somebody is in it. */
export interface Reached {
  readonly space: Space
  readonly role: Role
  readonly mine: Member
}

/** The space for one of its members, locked when it is to be changed; nobody else learns that it is there. */
export async function reachSpace(id: string, userId: string, options: { lock?: boolean } = {}): Promise<Reached> {
  const membership = () => Member.query().findOne({ space_id: id, user_id: userId }).whereNotNull('joined_at')
  // Asked before anything is locked: strangers make nobody wait.
  const before = await membership()
  if (!before) throw noSpace()
  const space = await Space.query()
    .findById(id)
    .modify((q) => (options.lock ? q.forUpdate() : q))
  const mine = options.lock ? await membership() : before
  if (!space || !mine) throw noSpace()
  return { space, mine, role: mine.role }
}

export async function asEditor(id: string, userId: string): Promise<Reached> {
  const reached = await reachSpace(id, userId, { lock: true })
  if (reached.role === 'viewer') throw editorsOnly()
  return reached
}

export async function asOwner(id: string, userId: string): Promise<Reached> {
  const reached = await reachSpace(id, userId, { lock: true })
  if (reached.role !== 'owner') throw ownersOnly()
  return reached
}

/** Everybody in the space but this one. */
export async function othersIn(spaceId: string, userId: string): Promise<string[]> {
  const others = await Member.query()
    .where({ space_id: spaceId })
    .whereNotNull('joined_at')
    .whereNot({ user_id: userId })
    .select('user_id')
  return others.map((one) => one.user_id)
}

/** Whether somebody else in the space is an owner, and there: a disabled account owns nothing. */
export async function anotherOwner(spaceId: string, userId: string): Promise<boolean> {
  const others = await Member.query()
    .where({ space_id: spaceId, role: 'owner' })
    .whereNotNull('joined_at')
    .whereNot({ user_id: userId })
    .whereIn('user_id', UserModel.query().whereNull('disabled_at').select('id'))
    .resultSize()
  return others > 0
}

/** Throws unless all of these are people of this server. */
export async function requirePeople(userIds: readonly string[]): Promise<void> {
  const wanted = new Set(userIds)
  const there = await UserModel.query()
    .findByIds([...wanted])
    .whereNull('disabled_at')
    .resultSize()
  if (there < wanted.size) throw nobody()
}
