import { useKith, useLive, useResource } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { ALBUMS, type Album } from './album.ts'

/** The albums one may add photos to, to choose one of, with a field to find it. */
export function AlbumChoices({ onChoose }: { readonly onChoose: (album: Album) => void }) {
  const { t, get, url } = useKith()
  const { data, reload } = useResource((signal) => get<{ items: readonly Album[] }>(ALBUMS, signal), [])
  useLive(['albums.'], reload)
  const [search, setSearch] = useState('')
  const all = data?.items.filter((album) => album.role !== 'viewer') ?? []
  const found = all.filter(({ title }) => title.toLowerCase().includes(search.trim().toLowerCase()))
  return (
    <div class="stack">
      {all.length > 6 && (
        <input
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <div class="choices">
        {found.map((album) => (
          <button key={album.id} type="button" class="quiet" onClick={() => onChoose(album)}>
            {album.cover ? (
              <img class="cover" src={url(`/api/assets/${album.cover}/thumbnail`)} alt="" loading="lazy" />
            ) : (
              <span class="cover" />
            )}
            <span class="grow">{album.title}</span>
            <small>{t('photos', { count: album.count })}</small>
          </button>
        ))}
      </div>
    </div>
  )
}
