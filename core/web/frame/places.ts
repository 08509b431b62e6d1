import type { IconName } from '@kith/sdk/widgets'
import type { TextKey } from '../texts/say.ts'

/** A page in the navigation. */
export interface Place {
  readonly to: string
  readonly label: TextKey
  readonly icon: IconName
  /** Of every day: before the pages of plugins, and in the bar at the bottom of a phone, which has room for few. */
  readonly short?: boolean
  readonly admin?: boolean
}

export const PLACES: readonly Place[] = [
  { to: '/', label: 'photos', icon: 'photos', short: true },
  { to: '/sharing', label: 'sharing', icon: 'sharing', short: true },
  { to: '/favourites', label: 'favorites', icon: 'heart', short: true },
  { to: '/archive', label: 'archive', icon: 'archive' },
  { to: '/locked', label: 'locked', icon: 'lock' },
  { to: '/trash', label: 'trash', icon: 'trash' },
  { to: '/libraries', label: 'libraries', icon: 'folder' },
  { to: '/users', label: 'users', icon: 'people', admin: true },
  { to: '/plugins', label: 'plugins', icon: 'plugins', admin: true },
  { to: '/server', label: 'server', icon: 'server', admin: true },
  { to: '/audit', label: 'audit', icon: 'text', admin: true },
]

/** Whether a page is, or lies below, the one a link leads to. */
export const isAt = (to: string, path: string): boolean =>
  to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`)
