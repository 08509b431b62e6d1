import { useKith } from '@kith/sdk/widgets'
import type { Share } from './share.ts'

interface NewestProps {
  readonly share: Share
  /** Where all of them are. The name beside them links there too. */
  readonly page?: string | undefined
}

/** The newest photos of a share, small. */
export function Newest({ share, page }: NewestProps) {
  const { url } = useKith()
  if (share.newest.length === 0) return null
  const pictures = share.newest.map((id) => (
    <img key={id} src={url(`/api/assets/${id}/thumbnail`)} alt="" loading="lazy" />
  ))
  return page ? (
    <a class="newest" href={page} aria-hidden="true" tabIndex={-1}>
      {pictures}
    </a>
  ) : (
    <div class="newest">{pictures}</div>
  )
}
