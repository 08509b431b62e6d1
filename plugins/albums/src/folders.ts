import { id, reply } from '@kith/sdk'
import { z } from 'zod'
import { noAlbum, noFolder, noMember, nobody, ownerIsIn, ownerOnly } from './errors.ts'
import { changed, folderShared, photosChanged } from './events.ts'
import { kith } from './kith.ts'
import { Album, Folder, FolderMember, Given } from './models.ts'
import { requirePeople } from './people-there.ts'
import { asOwner } from './reach.ts'
import { Leaving, takeAlong } from './take-along.ts'

const Title = z.object({ title: z.string().trim().min(1).max(200) })
const params = { folderId: id }

export const listFolders = kith.get(
  '/folders',
  {
    summary: 'Your folders of albums, with what is in them and whom they are shared with',
    returns: z.object({
      items: z.array(
        Title.extend({ id, albumIds: z.array(id), members: z.array(z.object({ userId: id, role: Given })) }),
      ),
    }),
  },
  async ({ caller }) => {
    const folders = await Folder.query().where({ owner_user_id: caller.id }).orderBy('title')
    const ids = folders.map((folder) => folder.id)
    const albums = await Album.query().whereIn('folder_id', ids).select('id', 'folder_id')
    const members = await FolderMember.query().whereIn('folder_id', ids)
    return {
      items: folders.map(({ id, title }) => ({
        ...{ id, title },
        albumIds: albums.filter((one) => one.folder_id === id).map((one) => one.id),
        members: members.filter((one) => one.folder_id === id).map(({ user_id, role }) => ({ userId: user_id, role })),
      })),
    }
  },
)

export const createFolder = kith.post(
  '/folders',
  { summary: 'Make a folder for albums of yours', body: Title, returns: z.object({ id }), status: 201 },
  async ({ body, caller }) => {
    const folder = await Folder.query().insertAndFetch({ title: body.title, owner_user_id: caller.id })
    return { id: folder.id }
  },
)

export const renameFolder = kith.patch(
  '/folders/:folderId',
  { summary: 'Rename a folder', params, body: Title, returns: reply.none, errors: [noFolder] },
  async ({ params, body, caller }) => {
    await requireFolder(params.folderId, caller.id)
    await Folder.query().findById(params.folderId).patch(body)
  },
)

export const deleteFolder = kith.delete(
  '/folders/:folderId',
  {
    summary: 'Delete a folder; its albums stay, no longer shared by it',
    params,
    returns: reply.none,
    errors: [noFolder],
  },
  async ({ params, caller }) => {
    await requireFolder(params.folderId, caller.id)
    await Folder.query().deleteById(params.folderId)
  },
)

export const moveToFolder = kith.put(
  '/:id/folder',
  {
    summary: 'Put an album of yours into a folder of yours, or out of it',
    params: { id },
    body: z.object({ folderId: id.nullable() }),
    returns: reply.none,
    errors: [noAlbum, ownerOnly, noFolder],
  },
  async ({ params, body: { folderId }, caller, transaction, emit }) =>
    transaction(async () => {
      const { album } = await asOwner(params.id, caller.id)
      if (folderId !== null) await requireFolder(folderId, caller.id)
      await album.$query().patch({ folder_id: folderId })
      await emit(changed, { albumId: album.id })
    }),
)

export const shareFolder = kith.post(
  '/folders/:folderId/members',
  {
    summary: 'Share all albums of a folder, also those that come into it later',
    params,
    body: z.object({ userIds: z.array(id).min(1).max(500), role: Given }),
    returns: reply.none,
    errors: [noFolder, nobody, ownerIsIn],
  },
  async ({ params: { folderId }, body: { userIds, role }, caller, transaction, emit }) =>
    transaction(async () => {
      await requireFolder(folderId, caller.id)
      if (userIds.includes(caller.id)) throw ownerIsIn()
      await requirePeople(userIds)
      await FolderMember.query()
        .insert([...new Set(userIds)].map((user_id) => ({ folder_id: folderId, user_id, role })))
        .onConflict(['folder_id', 'user_id'])
        .merge(['role'])
      await emit(folderShared, { folderId, userIds: [...userIds, caller.id] })
    }),
)

export const unshareFolder = kith.delete(
  '/folders/:folderId/members/:userId',
  {
    summary: 'Leave a shared folder with its albums, or end sharing one of yours with somebody',
    params: { ...params, userId: id },
    query: { photos: Leaving },
    returns: reply.none,
    errors: [noFolder, noMember],
  },
  async ({ params: { folderId, userId }, query, caller, transaction, emit }) =>
    transaction(async () => {
      if (userId !== caller.id) await requireFolder(folderId, caller.id)
      if ((await FolderMember.query().deleteById([folderId, userId])) === 0) throw noMember()
      if (query.photos === 'leave')
        for (const { id } of await Album.query().where({ folder_id: folderId }).select('id').orderBy('id'))
          if (await takeAlong(id, userId)) await emit(photosChanged, { albumId: id })
      await emit(folderShared, { folderId, userIds: [userId, caller.id] })
    }),
)

async function requireFolder(folderId: string, ownerId: string): Promise<void> {
  if (!(await Folder.query().findOne({ id: folderId, owner_user_id: ownerId }).forUpdate())) throw noFolder()
}
