import { KithError, isKithError } from '@kith/sdk'

/** The store does not answer: whatever needed it is tried again. */
export const storeAway = (cause: unknown): KithError =>
  new KithError(
    'store_unavailable',
    503,
    'The store that Kith keeps its files in does not answer just now. Try again in a moment.',
    undefined,
    { cause },
  )

export const isStoreAway = (error: unknown): boolean => isKithError(error) && error.code === 'store_unavailable'
