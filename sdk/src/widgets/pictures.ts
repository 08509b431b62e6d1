import { useEffect, useRef } from 'preact/hooks'
import { type KithContext, useKith } from './context.ts'
import { useResource } from './resource.ts'

/** What there is of a photo to show: the small picture, the large one, its film. */
export type PictureKind = 'thumbnail' | 'preview' | 'video'

interface Signed {
  readonly embed: string
  readonly until: number
  readonly signatures: readonly string[]
}

/** As many as the server signs at once. */
const AT_ONCE = 1000

/** Addresses are good for half an hour at least. */
const RENEW_MS = 20 * 60_000
/** If that failed, once more before they run out. */
const RETRY_MS = 30_000

/**
 * Addresses of pictures, for `<img>` and `<video>`, which can send no token. In other people's pages with an embed
 * token they are signed first, and again before they run out: until they are there the answer is `undefined`. With
 * `crossOrigin`, a browser sends no cookies to a server that is a neighbour of the page's.
 * @example
 * const pictureOf = usePictures(['5f0c…'])
 * const photo = <img src={pictureOf('5f0c…', 'thumbnail')} alt="" crossOrigin="anonymous" />
 */
export function usePictures(ids: readonly string[]): (id: string, as: PictureKind) => string | undefined {
  const kith = useKith()
  const wanted = kith.embedded ? ids.join(' ') : ''
  const signed = useResource(
    async (signal) => (wanted === '' ? undefined : sign(kith, wanted.split(' '), signal)),
    [wanted],
  )
  const { data, error, reload } = signed
  // Of photos that stay while others come, the addresses stay too.
  const latest = useRef(data)
  if (data) latest.current = data
  useEffect(() => {
    if (data === undefined) return undefined
    const renewing = setTimeout(reload, error ? RETRY_MS : RENEW_MS)
    return () => clearTimeout(renewing)
  }, [data, error, reload])
  return (id, as) => {
    const query = kith.embedded ? latest.current?.get(id) : ''
    return query === undefined ? undefined : kith.url(`/api/assets/${id}/${as}${query}`)
  }
}

async function sign(
  { post }: KithContext,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const queries = new Map<string, string>()
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE)
    const { embed, until, signatures } = await post<Signed>('/api/embeds/pictures', { ids: some }, signal)
    some.forEach((id, i) => queries.set(id, `?embed=${embed}&until=${until}&signature=${signatures[i]}`))
  }
  return queries
}
