import { id, json } from '@kith/sdk'
import { z } from 'zod'
import { kith } from './kith.ts'

/** Somebody on photos, as the owner of the photos knows them. */
export class Person extends kith.model(
  'person',
  z.object({
    id,
    owner_user_id: id,
    /** Empty until somebody gives one. */
    name: z.string(),
    /** `YYYY-MM-DD` */
    birth_date: z.string().nullable(),
    hidden: z.boolean(),
    favourite: z.boolean(),
    /** What was chosen. Shown while it is there; else the best face is. */
    cover_face_id: id.nullable(),
    /** Made, named or corrected by a person: grouping keeps it. */
    by_hand: z.boolean(),
    created_at: z.date(),
    updated_at: z.date(),
  }),
) {}

/** A face on a photo. Its box is in fractions of the upright picture. */
export class Face extends kith.model(
  'face',
  z.object({
    id,
    asset_id: id,
    owner_id: id,
    person_id: id.nullable(),
    origin: z.enum(['found', 'drawn']),
    /** Who put it with its person; by hand without a person, it is nobody's for good. */
    placed: z.enum(['auto', 'hand']).nullable(),
    x: z.number(),
    y: z.number(),
    w: z.number(),
    h: z.number(),
    /** x and y of each, one after the other. */
    landmarks: z.array(z.number()).nullable(),
    /** How sure the detector is, and how well the face can be recognised, both 0 to 1. */
    score: z.number(),
    quality: z.number(),
    /** The model that made its embedding. */
    model: z.string(),
    /** "This is no face", said by hand: it is kept so that it is not found again. */
    dismissed: z.boolean(),
    /** Grouping has yet to look at it. */
    fresh: z.boolean(),
    at: z.date(),
  }),
) {}

/** What grouping has to know of a model that makes embeddings. */
export class FaceModel extends kith.model(
  'face_model',
  z.object({
    id: z.string(),
    /** Numbers of an embedding; at most 2000 can be searched. */
    length: z.int(),
    /** Cosine distances. Two faces this close are one person, unless something speaks against it. */
    same: z.number(),
    /** This close, nothing else has to speak for it. */
    sure: z.number(),
    /** Up to here it is worth asking somebody. */
    suggest: z.number(),
  }),
) {}

/** "Not this person", said by hand, for good. */
export class NotPerson extends kith.model('not_person', z.object({ face_id: id, person_id: id }), {
  id: ['face_id', 'person_id'],
}) {}

/** Who an unclear face may be; waits for yes or no. */
export class Suggestion extends kith.model(
  'suggestion',
  z.object({ face_id: id, person_id: id, distance: z.number() }),
  { id: 'face_id' },
) {}

/** A person that was merged into another, and the faces that came with it. */
export const Gone = z.object({
  person: z.object({
    id,
    name: z.string(),
    birth_date: z.string().nullable(),
    hidden: z.boolean(),
    favourite: z.boolean(),
    cover_face_id: id.nullable(),
  }),
  faces: z.array(z.object({ id, placed: z.enum(['auto', 'hand']).nullable() })),
  /** Faces of which somebody said that they are not them. */
  not: z.array(id),
})
export type Gone = z.output<typeof Gone>

/** A merge that can be undone. */
export class Merging extends kith.model(
  'merging',
  z.object({
    id,
    owner_user_id: id,
    /** It may be gone by now, merged into yet another one. */
    into_person_id: id,
    /** What the merge may have changed of it. */
    before: json(z.object({ name: z.string(), birth_date: z.string().nullable(), favourite: z.boolean() })),
    gone: json(z.array(Gone)),
    at: z.date(),
    undone_at: z.date().nullable(),
  }),
) {}

/** Somebody elsewhere who is the same human as others, as one account sees it: `head` stands for all of them. */
export class Identity extends kith.model('identity', z.object({ user_id: id, set_id: id, head: id }), {
  id: ['user_id', 'set_id'],
}) {}

/** Two who may be one human: waits for yes or no. The lesser id is `one`. */
export class IdentityQuestion extends kith.model(
  'identity_question',
  z.object({ user_id: id, one: id, other: id, distance: z.number() }),
  { id: ['user_id', 'one', 'other'] },
) {}

/** What somebody said of two, for their own view of people only. The lesser id is `one`. */
export class IdentityAnswer extends kith.model(
  'identity_answer',
  z.object({ user_id: id, one: id, other: id, same: z.boolean(), at: z.date() }),
  { id: ['user_id', 'one', 'other'] },
) {}
