import { UserModel, id, reply } from '@kith/sdk'
import { z } from 'zod'
import { albums } from './access.ts'
import { Person } from './album-facts.ts'
import { aboveYou, noAlbum, noGroup, noMember, nobody, ownerIsIn, ownerOnly, ownerStays } from './errors.ts'
import { handedOver, left, photosChanged, shared } from './events.ts'
import { type Asked, kith } from './kith.ts'
import { Album, Apart, Folder, FolderMember, Given, Member, Membership, Role } from './models.ts'
import { albumIsYours, sharedWithYou } from './notices.ts'
import { peopleOf } from './groups.ts'
import { requirePeople } from './people-there.ts'
import { Leaving, takeAlong } from './take-along.ts'
import { type Reached, asOwner, reachAlbum } from './reach.ts'

const params = { id }
const ofMember = { id, userId: id }

const MemberFacts = z
  .object({
    person: Person,
    role: Role,
    /** Because the album's folder is shared with them, and only so. */
    folderOnly: z.boolean(),
    /** How many of the photos you see in the album they added. */
    added: z.int(),
  })
  .meta({ id: 'albums.Member' })

export const listMembers = kith.get(
  '/:id/members',
  {
    summary: 'Who is in an album, its owner first',
    params,
    returns: z.object({
      items: z.array(MemberFacts),
      throughFolder: z
        .object({ id, title: z.string() })
        .nullable()
        .describe('The shared folder through which you are in it: leaving that, you leave all of its albums'),
    }),
    errors: [noAlbum],
  },
  async ({ params, caller, assets, knex }) => {
    const { album } = await reachAlbum(params.id, caller.id)
    const rows = await Membership.query().where({ album_id: params.id })
    const people = await UserModel.query()
      .findByIds(rows.map((row) => row.user_id))
      .whereNull('disabled_at')
    const sums: { by: string; n: number }[] = await knex
      .from(assets.entries('view', [albums.of(params.id)]).as('e'))
      .groupBy('e.by')
      .select('e.by', knex.raw('count(*)::int as n'))
    const added = new Map(sums.map(({ by, n }) => [by, n]))
    const items = people.flatMap(({ id, name, color }) => {
      const row = rows.find((one) => one.user_id === id)
      if (!row) return []
      return [{ person: { id, name, color }, role: row.role, folderOnly: row.folder_only, added: added.get(id) ?? 0 }]
    })
    return {
      items: items.sort((a, b) => rank(a.role) - rank(b.role) || a.person.name.localeCompare(b.person.name)),
      throughFolder: await folderOf(album, caller.id),
    }
  },
)

/** The folder of an album, for whom it is shared with. */
async function folderOf({ id, folder_id }: Album, userId: string): Promise<{ id: string; title: string } | null> {
  if (folder_id === null || !(await FolderMember.query().findById([folder_id, userId]))) return null
  if (await Apart.query().findById([id, folder_id, userId])) return null
  const folder = await Folder.query().findById(folder_id)
  return folder ? { id: folder.id, title: folder.title } : null
}

const rank = (role: Role) => Role.options.indexOf(role)

export const shareAlbum = kith.post(
  '/:id/members',
  {
    summary: 'Share an album with people, or change what they may do in it',
    description: 'Members whom the owner allows to share on invite people to no more than they may themselves.',
    params,
    body: z
      .object({
        userIds: z.array(id).max(500).default([]),
        groupIds: z.array(id).max(50).default([]).describe('Groups you saved: whoever is in them now'),
        role: Given,
      })
      .refine(({ userIds, groupIds }) => userIds.length + groupIds.length > 0, 'Name somebody.'),
    returns: reply.none,
    errors: [noAlbum, ownerOnly, aboveYou, nobody, noGroup, ownerIsIn],
  },
  async (c) =>
    c.transaction(async () => {
      const { userIds, groupIds, role } = c.body
      const reached = await asSharer(c.params.id, c.caller.id, role)
      // Whose album it is may be in a group too, for other albums.
      const ofGroups = (await peopleOf(groupIds, c.caller.id)).filter((one) => one !== reached.album.owner_user_id)
      await invite(c, reached, [...new Set([...userIds, ...ofGroups])], role)
    }),
)

/** The owner, or a member who may share on and may do at least what is given. */
async function asSharer(albumId: string, userId: string, role: Given): Promise<Reached> {
  const reached = await reachAlbum(albumId, userId, { lock: true })
  if (reached.role === 'owner') return reached
  if (!reached.album.reshare) throw ownerOnly()
  if (rank(role) < rank(reached.role)) throw aboveYou()
  return reached
}

/** All of them or nobody. Whoever is in already and was invited by a member stays what they are. */
async function invite(c: Asked, { album, role: mine }: Reached, userIds: readonly string[], role: Given) {
  if (userIds.includes(album.owner_user_id)) throw ownerIsIn()
  await requirePeople(userIds)
  const known = new Map(
    (await Member.query().where({ album_id: album.id }).whereIn('user_id', userIds)).map((one) => [
      one.user_id,
      one.role,
    ]),
  )
  const rows = userIds
    .filter((userId) => (mine === 'owner' ? known.get(userId) !== role : !known.has(userId)))
    .map((user_id) => ({ album_id: album.id, user_id, role }))
  if (rows.length === 0) return
  await Member.query().insert(rows).onConflict(['album_id', 'user_id']).merge(['role'])
  for (const { user_id } of rows) await c.emit(shared, { albumId: album.id, userId: user_id })
  const told = rows.map((row) => row.user_id).filter((userId) => !known.has(userId))
  await c.notify(sharedWithYou, told, { albumId: album.id, title: album.title, by: c.caller.name })
}

export const removeMember = kith.delete(
  '/:id/members/:userId',
  {
    summary: 'Leave an album, or remove somebody from one of yours',
    description: 'Who is in it through a shared folder stays in the other albums of the folder.',
    params: ofMember,
    query: { photos: Leaving },
    returns: reply.none,
    errors: [noAlbum, ownerOnly, ownerStays, noMember],
  },
  async ({ params, query, caller, transaction, emit }) =>
    transaction(async () => {
      const { userId } = params
      const { album } = await (userId === caller.id
        ? reachAlbum(params.id, userId, { lock: true })
        : asOwner(params.id, caller.id))
      if (userId === album.owner_user_id) throw ownerStays()
      if (!(await Membership.query().findById([album.id, userId]))) throw noMember()
      await Member.query().deleteById([album.id, userId])
      if (album.folder_id !== null && (await FolderMember.query().findById([album.folder_id, userId])))
        await Apart.query()
          .insert({ album_id: album.id, folder_id: album.folder_id, user_id: userId })
          .onConflict(['album_id', 'folder_id', 'user_id'])
          .ignore()
      if (query.photos === 'leave' && (await takeAlong(album.id, userId)))
        await emit(photosChanged, { albumId: album.id })
      await emit(left, { albumId: album.id, userId })
    }),
)

export const handOver = kith.put(
  '/:id/owner',
  {
    summary: 'Hand an album over to one of its members; you stay in it as an editor',
    params,
    body: z.object({ userId: id }),
    returns: reply.none,
    errors: [noAlbum, ownerOnly, noMember, ownerIsIn],
  },
  async ({ params, body: { userId }, caller, transaction, emit, notify }) =>
    transaction(async () => {
      const { album } = await asOwner(params.id, caller.id)
      if (userId === caller.id) throw ownerIsIn()
      const next = await UserModel.query().findById(userId).whereNull('disabled_at')
      if (!next || !(await Membership.query().findById([album.id, userId]))) throw noMember()
      await Member.query().deleteById([album.id, userId])
      await Member.query().insert({ album_id: album.id, user_id: caller.id, role: 'editor' })
      await Album.query().findById(album.id).patch({ owner_user_id: userId, folder_id: null })
      await emit(handedOver, { albumId: album.id, userId })
      await notify(albumIsYours, [userId], { albumId: album.id, title: album.title, by: caller.name })
    }),
)
