import { id } from '@kith/sdk'
import { z } from 'zod'
import { kith } from './kith.ts'

/** The most one may first. */
export const Role = z.enum(['owner', 'editor', 'viewer'])
export type Role = z.output<typeof Role>

export const Color = z.enum(['blue', 'green', 'orange', 'pink', 'purple', 'teal', 'red', 'yellow', 'brown', 'gray'])

export class Space extends kith.model(
  'space',
  z.object({
    id,
    name: z.string(),
    description: z.string(),
    color: Color,
    emoji: z.string().nullable(),
    /** What was chosen. Shown while it is there to be seen. */
    cover_asset_id: id.nullable(),
    /** Which part of the cover is shown: from its top, in percent. */
    cover_position: z.int(),
    /** Whether people are recognised on its photos. */
    faces: z.boolean(),
    created_at: z.date(),
    active_at: z.date(),
  }),
) {}

/** Somebody in a space, or invited to it: then nothing is shown to them. */
export class Member extends kith.model(
  'member',
  z.object({
    space_id: id,
    user_id: id,
    role: Role,
    in_timeline: z.boolean(),
    invited_by_user_id: id.nullable(),
    invited_at: z.date(),
    joined_at: z.date().nullable(),
  }),
  { id: ['space_id', 'user_id'] },
) {}

/** How a member has a space for themselves. Apart from who is in it, so that looking at it changes nobody’s rights. */
export class Own extends kith.model(
  'own',
  z.object({
    space_id: id,
    user_id: id,
    seen_at: z.date().nullable(),
    pinned: z.boolean(),
  }),
  { id: ['space_id', 'user_id'] },
) {}

/** Somebody who keeps to themselves what they call their people, also when they leave the space and come back. */
export class PrivateNames extends kith.model('private_names', z.object({ space_id: id, user_id: id }), {
  id: ['space_id', 'user_id'],
}) {}

/** Somebody who keeps the places of their photos in a space to themselves, also after leaving it. */
export class Discreet extends kith.model('discreet', z.object({ space_id: id, user_id: id }), {
  id: ['space_id', 'user_id'],
}) {}

export const Sort = z.enum(['active', 'name', 'created', 'photos'])

export const View = z.enum(['cards', 'table'])

/** In which order, and as what, somebody has the list of spaces. */
export class ListOrder extends kith.model('list_order', z.object({ user_id: id, sort: Sort, view: View }), {
  id: 'user_id',
}) {}

export class Entry extends kith.model(
  'entry',
  z.object({
    space_id: id,
    asset_id: id,
    owner_id: id,
    by_user_id: id,
    at: z.date(),
    // Noted by Kith, for lists.
    month: z.string().nullable(),
    local_at: z.string().nullable(),
    ratio: z.int().nullable(),
  }),
  { id: ['space_id', 'asset_id'] },
) {}

/** A library, an album or another collection that is in a space as a whole. */
export class Source extends kith.model(
  'source',
  z.object({
    ...{ id, space_id: id, kind: z.string(), source_id: id, by_user_id: id, at: z.date() },
    /** Only what was taken on this day or later. */
    since: z.string().nullable(),
  }),
) {}

export const BulkState = z.enum(['waiting', 'done', 'failed', 'undone'])

/** All of somebody’s photos, put in by one click. */
export class Bulk extends kith.model(
  'bulk',
  z.object({
    id,
    space_id: id,
    user_id: id,
    /** Those that come later, too. */
    to_come: z.boolean(),
    state: BulkState,
    added: z.int(),
    at: z.date(),
    /** The time of the entries it made: by that it is undone. */
    entries_at: z.date().nullable(),
  }),
) {}

export const Kind = z.enum([
  'created',
  'renamed',
  'described',
  'colored',
  'cover',
  'faces',
  'invited',
  'uninvited',
  'joined',
  'declined',
  'left',
  'removed',
  'role',
  'succeeded',
  'added',
  'added_all',
  'undone',
  'taken_out',
  'withdrawn',
  'connected',
  'disconnected',
  'taken_over',
  'duplicates',
  'people_joined',
  'people_parted',
  'person_named',
  'commented',
  'liked',
])
export type Kind = z.output<typeof Kind>

/** A line of the log: who did what, and to whom. */
export class Activity extends kith.model(
  'activity',
  z.object({
    id,
    space_id: id,
    at: z.date(),
    by_user_id: id.nullable(),
    kind: Kind,
    /** Whom it is about. */
    user_id: id.nullable(),
    /** Of photos. */
    count: z.int().nullable(),
    /** The new name, the role that was given, what was connected. */
    detail: z.string().nullable(),
    bulk_id: id.nullable(),
    /** The event that made it. */
    event_id: z.string().nullable(),
    joining_id: id.nullable(),
    comment_id: id.nullable(),
    liking_id: id.nullable(),
  }),
) {}

export class ActivityPhoto extends kith.model('activity_photo', z.object({ activity_id: id, asset_id: id }), {
  id: ['activity_id', 'asset_id'],
}) {}

/** Somebody who was told that a keeper of theirs could not take the place of a duplicate, by the event it came with. */
export class Missed extends kith.model('missed', z.object({ event_id: z.string(), user_id: id }), {
  id: ['event_id', 'user_id'],
}) {}
