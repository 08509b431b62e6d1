/** A link, as `/api/shared-links/enter` tells its visitors of it. */
export interface VisitedLink {
  readonly set: string
  readonly title: string | null
  readonly endsAt: string | null
  readonly upload: { readonly types: readonly string[]; readonly approve: boolean } | null
}

/** A visit that has begun. */
export interface Visited {
  readonly visitor: string
  readonly token: string
  readonly link: VisitedLink
}
