import { id, json } from '@kith/sdk'
import { z } from 'zod'
import { kith } from '../kith.ts'

/** Somebody on the photos of a space, for all its members. */
export class SpacePerson extends kith.model(
  'person',
  z.object({
    id,
    space_id: id,
    /** Empty until an editor gives one. */
    name: z.string(),
    hidden: z.boolean(),
    /** What was chosen. Shown while it is there; else the best face is. */
    cover_face_id: id.nullable(),
    created_at: z.date(),
  }),
) {}

/** What a person is made of: somebody’s own person, with all faces its owner puts with it, or one face alone. */
export class Part extends kith.model(
  'part',
  z.object({
    space_id: id,
    id,
    kind: z.enum(['person', 'face']),
    owner_user_id: id,
    /** Null: with nobody, because somebody said so. */
    person_id: id.nullable(),
    /** What its owner calls it. */
    name: z.string(),
    /** Its owner hid it: so it is nobody here. */
    hidden: z.boolean(),
    by_hand: z.boolean(),
  }),
  { id: ['space_id', 'id'] },
) {}

/** A face on a photo of a space, as it was when the space was last looked at. */
export class SpaceFace extends kith.model(
  'face',
  z.object({
    space_id: id,
    id,
    asset_id: id,
    owner_id: id,
    own_person_id: id.nullable(),
    person_id: id.nullable(),
    /** Only faces of one model can be compared. */
    model: z.string(),
    quality: z.number(),
    /** It was not compared with others yet. */
    fresh: z.boolean(),
  }),
  { id: ['space_id', 'id'] },
) {}

/** A person to compare with the others. Not a column of theirs: whatever changes a person makes keys be read anew. */
export class ToCompare extends kith.model(
  'to_compare',
  z.object({
    person_id: id,
    /** Was compared, and somebody stood in between: waits until something of the space changes. */
    doubtful: z.boolean(),
    /** Is being compared as they are. Whatever changes them takes that back: then they are to be compared again. */
    now: z.boolean(),
  }),
  { id: 'person_id' },
) {}

/** What one member calls somebody; nobody else sees it. */
export class Alias extends kith.model('alias', z.object({ person_id: id, user_id: id, name: z.string() }), {
  id: ['person_id', 'user_id'],
}) {}

/** “Not this person”, said of a part. */
export class NotPerson extends kith.model('not_person', z.object({ part_id: id, person_id: id }), {
  id: ['person_id', 'part_id'],
}) {}

/** Two who are not the same, said by undoing that they were. */
export class Apart extends kith.model('apart', z.object({ one_id: id, other_id: id }), {
  id: ['one_id', 'other_id'],
}) {}

/** A person that became another, and what it takes to have them back. */
export const Gone = z.object({
  id,
  name: z.string(),
  hidden: z.boolean(),
  coverFaceId: id.nullable(),
  parts: z.array(id),
  aliases: z.array(z.object({ userId: id, name: z.string() })),
})
export type Gone = z.output<typeof Gone>

/** Two whom a member takes for one human, by what they said for their own view. */
export class SameQuestion extends kith.model('same_question', z.object({ one_id: id, other_id: id, by_user_id: id }), {
  id: ['one_id', 'other_id', 'by_user_id'],
}) {}

/** Several became one, by themselves or by hand. It can be undone. */
export class Joining extends kith.model(
  'joining',
  z.object({
    id,
    space_id: id,
    into_id: id,
    /** Null: it came about by itself. */
    by_user_id: id.nullable(),
    before: json(z.object({ name: z.string() })),
    gone: json(z.array(Gone)),
    at: z.date(),
    undone_at: z.date().nullable(),
  }),
) {}

/** A space whose faces are to be looked at again, and how often what is in it changed since they were. */
export class PeopleDue extends kith.model('people_due', z.object({ space_id: id, changes: z.string() }), {
  id: 'space_id',
}) {}

/** Who may open the photos of which person: the members. */
export class PersonKey extends kith.model('person_key', z.object({ person_id: id, user_id: id }), {
  id: ['person_id', 'user_id'],
}) {}
