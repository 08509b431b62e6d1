import { useKith } from '@kith/sdk/widgets'

interface ThumbnailsProps {
  readonly ids: readonly string[]
  /** The collection they are looked at in. */
  readonly set?: string
}

/** A few photos, small, each a link to the photo itself. */
export function Thumbnails({ ids, set }: ThumbnailsProps) {
  const { t, url } = useKith()
  if (ids.length === 0) return null
  return (
    <span class="pictures">
      {ids.map((id) => (
        <a key={id} href={`/photo/${id}${set === undefined ? '' : `?in=${set}`}`}>
          <img src={url(`/api/assets/${id}/thumbnail`)} alt={t('photo')} loading="lazy" />
        </a>
      ))}
    </span>
  )
}
