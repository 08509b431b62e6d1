import { useKith, useLive, useResource } from '@kith/sdk/widgets'
import { type Album, type ListOf, albumOf, albumsIn } from './source.ts'

interface HeaderProps {
  readonly spaceId: string
  readonly albumId: string
}

/** Which album it is, and the way to the album itself for who is in it; its photos stand below, in the page. */
export function AlbumHeader({ spaceId, albumId }: HeaderProps) {
  const { t, get } = useKith()
  const set = albumOf(albumId)
  const list = useResource((signal) => get<ListOf<Album>>(albumsIn(spaceId), signal), [spaceId])
  useLive(['spaces.'], list.reload)
  const face = useResource((signal) => get<{ page: string | null }>(`/api/sets/${set}`, signal), [set])
  const album = list.data?.items.find((one) => one.set === set)
  return (
    <header class="stack">
      <a href={`/spaces/${spaceId}/albums`}>{t('allAlbums')}</a>
      {album && (
        <div class="row">
          <div class="grow">
            <h2>{album.title ?? t('unknown')}</h2>
            <p class="muted">
              {t('photos', { count: album.count })} · {t('albumBy', { name: album.by.name })}
            </p>
          </div>
          {face.data?.page && (
            <a class="button" href={face.data.page}>
              {t('openAlbum')}
            </a>
          )}
        </div>
      )}
      {list.data && !album && <p class="muted">{t('notLinked')}</p>}
    </header>
  )
}
