import type { TestUser } from '@kith/sdk/testing'
import type { WhatName } from '../whats.ts'

/** To see a photo: in lists of what was given, and its pictures. */
export const SEEN: readonly WhatName[] = [
  'months',
  'month',
  'skeleton',
  'memories',
  'page',
  'thumbnail',
  'preview',
  'set',
]
export const DETAILS: readonly WhatName[] = ['metadata']
export const PLACES: readonly WhatName[] = ['places', 'placeInLists', 'onMap']
export const DOWNLOAD: readonly WhatName[] = ['original', 'zip', 'zipOfSet']
/** What somebody with an account may do with whatever they see. */
export const ACCOUNT: readonly WhatName[] = ['favorite']
export const ON_TIMELINE: readonly WhatName[] = ['timeline', 'search']

/** The headers of somebody who is signed in. */
export const as = ({ token }: TestUser) => ({ authorization: `Bearer ${token}` })
