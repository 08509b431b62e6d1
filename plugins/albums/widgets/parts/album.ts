/** An album, as the routes of this plugin answer it. */
export interface Album {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly owner: Person
  readonly role: Role
  readonly order: 'newest' | 'oldest' | 'manual'
  readonly cover: string | null
  readonly chosenCover: string | null
  readonly count: number
  readonly from: string | null
  readonly to: string | null
  readonly news: number
  readonly mine: number
  readonly members: number
  readonly inTimeline: boolean
  readonly reshare: boolean
  readonly activity: boolean
  readonly likes: number
  readonly liked: boolean
  readonly comments: number
}

export type Role = 'owner' | 'editor' | 'viewer'

export interface Person {
  readonly id: string
  readonly name: string
  readonly color: string
}

export interface Member {
  readonly person: Person
  readonly role: Role
  readonly folderOnly: boolean
  readonly added: number
}

/** What became of photos that were to be put into an album. */
export interface Added {
  readonly added: readonly string[]
  readonly duplicates: readonly string[]
  readonly notAllowed: readonly string[]
}

export const ALBUMS = '/api/albums'
export const setOf = (albumId: string): string => `albums:album:${albumId}`
export const pageOf = (albumId: string): string => `/albums/${albumId}`

const KIND = 'albums:album:'
/** Which album a set is, if it is one. */
export const albumOf = (set: string): string | undefined => (set.startsWith(KIND) ? set.slice(KIND.length) : undefined)
