/** A share, as the routes of this plugin answer it. */
export interface Share {
  readonly id: string
  readonly person: Person
  readonly since: string | null
  readonly until: string | null
  readonly places: boolean
  readonly reshare: boolean
  readonly folders: readonly { readonly id: string; readonly name: string }[] | null
  readonly inTimeline: boolean
  readonly count: number
  readonly newest: readonly string[]
}

export interface Person {
  readonly id: string
  readonly name: string
  readonly color: string
}

export interface Shares {
  readonly withMe: readonly Share[]
  readonly byMe: readonly Share[]
}

export const SHARES = '/api/partner-sharing'

/** Its photos, for the one they are shared with: to the sharer it is no collection of their own. */
export const pageOf = ({ id }: Share): string => `/sharing/partner-sharing:share:${id}`

/** What a share in one of the lists is given. */
export interface RowProps {
  readonly share: Share
  readonly changed: () => void
}
