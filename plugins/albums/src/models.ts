import { id } from '@kith/sdk'
import { z } from 'zod'
import { kith } from './kith.ts'

/** What one may be made in an album; its owner is one by owning it. */
export const Given = z.enum(['editor', 'viewer'])
export type Given = z.output<typeof Given>
export const Role = z.enum(['owner', 'editor', 'viewer'])
export type Role = z.output<typeof Role>

/** Newest or oldest first by when photos were taken, or as people put them. */
export const Order = z.enum(['newest', 'oldest', 'manual'])

export class Album extends kith.model(
  'album',
  z.object({
    id,
    owner_user_id: id,
    /** One of the owner's. */
    folder_id: id.nullable(),
    title: z.string(),
    description: z.string(),
    sorted: Order,
    /** What was chosen. Shown while it is there to be seen; else the newest photo is. */
    cover_asset_id: id.nullable(),
    /** Members may share it on. */
    reshare: z.boolean(),
    /** Members may like and comment. */
    activity: z.boolean(),
    created_at: z.date(),
    updated_at: z.date(),
  }),
) {}

export class Entry extends kith.model(
  'entry',
  z.object({
    album_id: id,
    asset_id: id,
    owner_id: id,
    by_user_id: id,
    at: z.date(),
    /** Where it was put by hand; what nobody put anywhere comes after, as it was added. */
    position: z.int().nullable(),
    // Noted by Kith, for lists.
    month: z.string().nullable(),
    local_at: z.string().nullable(),
    ratio: z.int().nullable(),
  }),
  { id: ['album_id', 'asset_id'] },
) {}

export class Member extends kith.model('member', z.object({ album_id: id, user_id: id, role: Given, at: z.date() }), {
  id: ['album_id', 'user_id'],
}) {}

/** A view: everybody who is in an album, as its owner, a member or through its folder; with the most that gives them. */
export class Membership extends kith.model(
  'membership',
  z.object({
    album_id: id,
    user_id: id,
    role: Role,
    /** In the album only because its folder is shared. */
    folder_only: z.boolean(),
    may: z.enum(['owner', 'editor', 'viewer', 'sharing_editor', 'sharing_viewer']),
    in_timeline: z.boolean(),
    seen_at: z.date().nullable(),
  }),
  { id: ['album_id', 'user_id'] },
) {}

/** How somebody has an album for themselves. */
export class Own extends kith.model(
  'own',
  z.object({ album_id: id, user_id: id, in_timeline: z.boolean(), seen_at: z.date().nullable() }),
  { id: ['album_id', 'user_id'] },
) {}

/** Said of an album, or of one of its photos. It goes with the photo when that is taken out. */
export class Comment extends kith.model(
  'comment',
  z.object({ id, album_id: id, asset_id: id.nullable(), user_id: id, text: z.string(), at: z.date() }),
) {}

export class Liking extends kith.model(
  'liking',
  z.object({ id, album_id: id, asset_id: id.nullable(), user_id: id, at: z.date() }),
) {}

/** Albums of one's own, put together. Shared, it shares those that are in it. */
export class Folder extends kith.model('folder', z.object({ id, owner_user_id: id, title: z.string() })) {}

export class FolderMember extends kith.model('folder_member', z.object({ folder_id: id, user_id: id, role: Given }), {
  id: ['folder_id', 'user_id'],
}) {}

/** Somebody who left this one album of a folder that is shared with them. */
export class Apart extends kith.model('apart', z.object({ album_id: id, folder_id: id, user_id: id }), {
  id: ['album_id', 'folder_id', 'user_id'],
}) {}

/** People one often shares with, under one name. */
export class Group extends kith.model('people_group', z.object({ id, owner_user_id: id, title: z.string() })) {}

export class GroupPerson extends kith.model('group_person', z.object({ group_id: id, user_id: id }), {
  id: ['group_id', 'user_id'],
}) {}
