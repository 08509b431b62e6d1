export const LINKS = '/api/shared-links'

/** A link, as `/api/shared-links` lists it to its maker. */
export interface Link {
  readonly id: string
  readonly set: string
  readonly selection: boolean
  readonly title: string
  readonly cover: string | null
  readonly page: string | null
  readonly key: string | null
  readonly slug: string | null
  readonly description: string | null
  readonly startsAt: string | null
  readonly endsAt: string | null
  readonly password: boolean
  readonly download: boolean
  readonly metadata: boolean
  readonly viewLimit: number | null
  readonly upload: boolean
  readonly approve: boolean
  readonly uploadMost: number | null
  readonly uploadBytes: number | null
  readonly uploadTypes: readonly FileType[]
  readonly origins: readonly string[]
  readonly createdAt: string
  readonly state: State
  readonly photos: number
  readonly visits: number
  readonly downloads: number
  readonly lastSeenAt: string | null
  readonly uploads: number
  readonly waiting: number
}

export type FileType = 'image' | 'video'

export type State = 'open' | 'revoked' | 'early' | 'over' | 'used_up' | 'not_yours_to_share'

/** Where the link is, for those it is given to. */
export const addressOf = (server: string, { slug, key }: Pick<Link, 'slug' | 'key'>): string =>
  slug === null ? `${server}/share/${key}` : `${server}/s/${slug}`

const SELECTION = 'shared-links:selection:'
/** Which link's photos a set is, if it is one's choice for a link. */
export const linkOf = (set: string): string | undefined =>
  set.startsWith(SELECTION) ? set.slice(SELECTION.length) : undefined
