import type { Source } from '../timeline/source.ts'

interface Pictured {
  readonly id: string
  readonly thumbhash: string | null
}

/**
 * The address of a picture of a photo. With the thumbhash in it a browser keeps the picture without asking again;
 * with the set, the server knows through what it is seen.
 */
export function pictureOf({ id, thumbhash }: Pictured, as: 'thumbnail' | 'preview', source: Source): string {
  const query = new URLSearchParams()
  if (source.in) query.set('in', source.in)
  if (thumbhash) query.set('v', thumbhash)
  return `/api/assets/${id}/${as}${query.size > 0 ? `?${query}` : ''}`
}
