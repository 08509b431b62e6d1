import type { Translate } from '@kith/sdk/widgets'
import { type Person, SPACES } from '../parts/space.ts'

/** Something that is in a space as a whole. */
export interface Source {
  readonly id: string
  readonly set: string
  readonly title: string | null
  readonly by: Person
  readonly since: string | null
  readonly mayDisconnect: boolean
  readonly mayTakeOver: boolean
}

export interface Album extends Source {
  readonly cover: string | null
  readonly count: number
}

/** What one may connect. */
export interface Choice {
  readonly set: string
  readonly title: string | null
}

export interface SourcesProps {
  readonly spaceId: string
  readonly edits: boolean
}

export interface ListOf<T> {
  readonly items: readonly T[]
}

const ALBUM = 'albums:album:'

export const isAlbum = ({ set }: { readonly set: string }): boolean => set.startsWith(ALBUM)
export const albumOf = (id: string): string => `${ALBUM}${id}`
export const pageOfAlbum = (spaceId: string, set: string): string =>
  `/spaces/${spaceId}/albums/${set.slice(ALBUM.length)}`

export const sourcesIn = (spaceId: string): string => `${SPACES}/${spaceId}/sources`
export const albumsIn = (spaceId: string): string => `${SPACES}/${spaceId}/albums`

const isLibrary = ({ set }: Choice): boolean => set.startsWith('core:library:')

/** What it is called in a list, if that is known: a library is called after whose it is. */
export const titleOf = (t: Translate, one: Choice): string | null =>
  isLibrary(one) && one.title !== null ? t('libraryOf', { name: one.title }) : one.title

/** Not offered any more. What somebody else connected may count no longer, or be one’s own: then it is connected anew. */
export const isTaken = (items: readonly Source[], set: string): boolean =>
  items.some((one) => one.set === set && one.mayDisconnect && !one.mayTakeOver)
