import type { Requests } from '@kith/sdk/widgets'

/** Somebody on one's photos, or known from elsewhere, as the routes of this plugin answer it. */
export interface Person {
  readonly id: string
  readonly own: boolean
  readonly name: string
  readonly birthDate: string | null
  readonly hidden: boolean
  readonly favourite: boolean
  readonly photos: number
  readonly cover: string | null
  readonly coverChosen: boolean
  /** Collections of others, by name. */
  readonly elsewhere: readonly string[]
}

/** Where somebody is known too. */
export interface Place {
  readonly id: string
  readonly collection: string
  readonly name: string
  readonly page: string
}

export interface People {
  readonly items: readonly Person[]
  readonly next: string | null
  readonly hidden: number
  readonly few: number
}

/** A face of which it is unclear whose it is. */
export interface Question {
  readonly faceId: string
  readonly assetId: string
  readonly person: { readonly id: string; readonly name: string }
}

export interface FaceOnPhoto {
  readonly id: string | null
  readonly box: Box
  readonly drawn: boolean
  readonly person: Named | null
  readonly suggestion: Named | null
}

interface Named {
  readonly id: string | null
  readonly name: string
}

/** In fractions of the picture. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

export const FACES = '/api/faces'
export const PEOPLE = `${FACES}/people`
export const setOf = (personId: string): string => `faces:person:${personId}`
export const pageOf = (personId: string): string => `/faces/${personId}`
export const pictureOf = (faceId: string): string => `${FACES}/faces/${faceId}/picture`

const KIND = 'faces:person:'
/** Which person's photos a set is, if it is somebody's. */
export const personOf = (set: string): string | undefined => (set.startsWith(KIND) ? set.slice(KIND.length) : undefined)

/** Everybody of one's own with a name: to choose from. */
export const namedPeople = async (get: Requests['get'], signal?: AbortSignal): Promise<readonly Person[]> => {
  const { items } = await get<People>(`${PEOPLE}?limit=500`, signal)
  return items.filter((person) => person.own && person.name !== '')
}
