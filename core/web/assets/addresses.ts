import { type Source, queryOf } from '../timeline/source.ts'

interface Pictured {
  readonly id: string
  readonly thumbhash: string | null
}

/**
 * The address of a picture of a photo. With the thumbhash in it a browser keeps the picture without asking again;
 * with the set, the server knows through what it is seen.
 */
export function pictureOf({ id, thumbhash }: Pictured, as: 'thumbnail' | 'preview', source: Source): string {
  return `/api/assets/${id}/${as}${query({ in: source.in, v: thumbhash ?? undefined, visitor: source.visit?.visitor })}`
}

/** The address of something else of a photo; `''` for its details. */
export const addressOf = (id: string, what: '' | '/original' | '/video', source: Source): string =>
  `/api/assets/${id}${what}${query({ in: source.in, visitor: source.visit?.visitor })}`

/** The address of all originals of a set as a ZIP. */
export const zipOf = (source: Source): string =>
  `/api/assets/zip${query({ in: source.in, visitor: source.visit?.visitor })}`

/** The page of a photo: over the timeline it is opened from. */
export const pageOf = (id: string, source: Source): string =>
  source.visit ? `${source.visit.page}?photo=${id}` : `/photo/${id}${queryOf(source)}`

/** Without `URLSearchParams`, which takes longer than all else that a tile needs. */
function query(parts: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(parts).flatMap(([name, value]) => (value ? `${name}=${encodeURIComponent(value)}` : []))
  return given.length > 0 ? `?${given.join('&')}` : ''
}
