/** A space, as the routes of this plugin answer it. */
export interface Space {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly color: Color
  readonly emoji: string | null
  readonly role: Role
  readonly cover: string | null
  readonly coverPosition: number
  readonly faces: boolean
  readonly recognises: boolean
  readonly count: number
  readonly newest: readonly string[]
  readonly members: number
  readonly people: readonly Person[]
  readonly news: number
  readonly newsBy: readonly { readonly person: Person; readonly count: number }[]
  readonly seenAt: string | null
  readonly asOf: string
  readonly inTimeline: boolean
  readonly shareNames: boolean
  readonly placesKept: boolean
  readonly pinned: boolean
  readonly createdAt: string
  readonly activeAt: string
}

export type Role = 'owner' | 'editor' | 'viewer'
export const ROLES: readonly Role[] = ['viewer', 'editor', 'owner']

export const COLORS = ['blue', 'green', 'orange', 'pink', 'purple', 'teal', 'red', 'yellow', 'brown', 'gray'] as const
export type Color = (typeof COLORS)[number]

export interface Person {
  readonly id: string
  readonly name: string
  readonly color: string
}

export interface Member {
  readonly person: Person
  readonly role: Role
  readonly joinedAt: string | null
  readonly added: number
}

export const SPACES = '/api/spaces'
export const setOf = (spaceId: string): string => `spaces:space:${spaceId}`
export const pageOf = (spaceId: string): string => `/spaces/${spaceId}`

const KIND = 'spaces:space:'
/** Which space a set is, if it is one. */
export const spaceOf = (set: string): string | undefined => (set.startsWith(KIND) ? set.slice(KIND.length) : undefined)
