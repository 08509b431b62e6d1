import { useKith } from './context.ts'
import { sayOwn } from './own-texts.ts'

export interface ThumbnailsProps {
  readonly ids: readonly string[]
  /** The collection they are looked at in, like `albums:album:<id>`. */
  readonly set?: string
}

/**
 * A few photos, small, each a link to the photo itself. Nothing when there are none.
 * @example
 * const newest = <Thumbnails ids={['5f0c…']} set={`albums:album:${albumId}`} />
 */
export function Thumbnails({ ids, set }: ThumbnailsProps) {
  const { url } = useKith()
  if (ids.length === 0) return null
  return (
    <span class="thumbnails">
      {ids.map((id) => (
        <a key={id} href={`/photo/${id}${set === undefined ? '' : `?in=${set}`}`}>
          <img src={url(`/api/assets/${id}/thumbnail`)} alt={sayOwn('photo')} loading="lazy" />
        </a>
      ))}
    </span>
  )
}
