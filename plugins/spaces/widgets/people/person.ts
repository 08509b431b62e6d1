/** Somebody in a space, as the routes of this plugin answer it. */
export interface SpacePerson {
  readonly id: string
  readonly name: string
  readonly spaceName: string
  readonly alias: string | null
  readonly hidden: boolean
  readonly photos: number
  readonly cover: string | null
  readonly coverChosen: boolean
}

export interface SpacePeople {
  readonly items: readonly SpacePerson[]
  readonly next: string | null
  readonly total: number
  readonly hidden: number
  readonly few: number
}

export const peopleIn = (spaceId: string): string => `/api/spaces/${spaceId}/people`
export const pageOfPerson = (spaceId: string, personId: string): string => `/spaces/${spaceId}/people/${personId}`
