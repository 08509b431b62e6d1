import type { AssetQuery, Assets, FileReply, Service } from '@kith/sdk'

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
  /** The picture of a face, cut out of the photo as far as `assets` may open it; undefined when the face is gone. */
  picture(faceId: string, assets: Assets): Promise<FileReply | undefined>
}
