import type { Acting, AssetQuery, Assets, FileReply, Service, SetRef, User } from '@kith/sdk'
import type { Knex } from 'knex'

/** A face on a photo, as other plugins of this server see it. Its box is in fractions of the upright picture. */
export interface FaceFacts {
  readonly id: string
  readonly assetId: string
  readonly ownerId: string
  /** Whom the owner of the photo has it with. */
  readonly personId: string | null
  readonly box: { readonly x: number; readonly y: number; readonly w: number; readonly h: number }
  /** How well it can be recognised, 0 to 1. */
  readonly quality: number
  /** Only faces of one model can be compared. */
  readonly model: string
}

/** Somebody on photos, as the owner of the photos knows them. */
export interface PersonFacts {
  readonly id: string
  readonly ownerId: string
  /** Empty without one. */
  readonly name: string
  readonly birthDate: string | null
  readonly hidden: boolean
  readonly coverFaceId: string | null
}

/** Cosine distances of a model: the same person, the same for sure, and worth a question. */
export interface ModelFacts {
  readonly id: string
  readonly length: number
  readonly same: number
  readonly sure: number
  readonly suggest: number
}

/**
 * Faces for plugins that build people of their own, such as the people of a space. It judges nothing: hand it queries
 * of photos that `assets.visible` made, and never hand on embeddings, or what one owner calls somebody to another who
 * may not know it.
 */
export interface Faces extends Service {
  readonly $service?: 'faces/v1'
  models(): Promise<readonly ModelFacts[]>
  /** Faces on these photos in order of their ids, those after `after`; at most `limit`, 500 unless said. */
  facesOn(photos: AssetQuery, options?: { after?: string; limit?: number }): Promise<readonly FaceFacts[]>
  /** What these faces are recognised by: vectors of unit length. Those not looked at yet are left out. */
  embeddings(faceIds: readonly string[]): Promise<ReadonlyMap<string, Float32Array>>
  /** The faces on these photos that are closest to one face, of the same model, nearest first. */
  nearest(
    faceId: string,
    photos: AssetQuery,
    options: { within: number; limit: number },
  ): Promise<readonly { readonly faceId: string; readonly distance: number }[]>
  /** The mean distance of the faces of two sides, of one model: how alike two people are. Undefined without any pair. */
  distance(some: readonly string[], others: readonly string[]): Promise<number | undefined>
  people(personIds: readonly string[]): Promise<ReadonlyMap<string, PersonFacts>>
  /** The people of these owners on these photos, with how many of the photos each is on. */
  peopleOn(photos: AssetQuery): Promise<readonly { readonly personId: string; readonly photos: number }[]>
  /** People whom your plugin shows these accounts are others now: who of them is who is looked at again, later. */
  identify(userIds: readonly string[]): Promise<void>
  /** The picture of a face, cut out of the photo as far as `assets` may open it; undefined when the face is gone. */
  picture(faceId: string, assets: Assets): Promise<FileReply | undefined>
}

/** Somebody whom a plugin knows on a collection of photos, as one account sees them there. */
export interface PersonElsewhere {
  /** The set of their photos, such as `spaces:person:<id>`. */
  readonly set: SetRef
  /** What this account calls them there. Empty without a name. */
  readonly name: string
  /** Two people of one collection are two humans, unless somebody says otherwise. */
  readonly collection: { readonly id: string; readonly name: string }
  /** Their page there. */
  readonly page: string
  /** People of owners (`faces/v1`) who are this person there. */
  readonly personIds: readonly string[]
}

/** Two people of one collection who may be one human, by the ids of their sets. */
export interface SamePair {
  readonly one: string
  readonly other: string
}

/**
 * What a plugin provides that knows people of its own, such as the people of a space, to have them on everybody's page
 * of people: one row, one choice in filters and one name for a human whom an account knows from several places. Answer
 * only whom, and only faces on photos that, this account sees now, and leave out who is hidden.
 */
export interface PeopleElsewhere extends Service {
  readonly $service?: 'faces.people/v1'
  people(who: Acting<User>): Promise<readonly PersonElsewhere[]>
  /** Rows of `set_id`, `face_id` and `asset_id`: the faces of these people. */
  faces(who: Acting<User>): Knex.QueryBuilder
  /**
   * Who of these ids, if they were people of your plugin, was merged into somebody who is there now, and into whom. What
   * accounts said of them counts for that one, and again for themselves when you undo it. Nobody is told these ids.
   */
  became?(ids: readonly string[]): Promise<ReadonlyMap<string, string>>
  /**
   * Pairs of people of one of your collections whom this account takes for one human, for its own view: all there are
   * now, instead of those you were told before. Ask those who may change that collection, in it, and tell nobody else.
   */
  ask?(who: Acting<User>, pairs: readonly SamePair[]): Promise<void>
  /** The pairs that this account may answer for everybody in their collection. */
  asked?(who: Acting<User>): Promise<readonly SamePair[]>
  /** Its answer: yes makes the two one there. False where nobody asks, or it is not for this account to say. */
  answer?(who: Acting<User>, answer: SamePair & { readonly same: boolean }): Promise<boolean>
}
