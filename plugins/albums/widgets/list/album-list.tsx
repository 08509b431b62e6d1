import { useKith, useLive, useResource } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { ALBUMS, type Album } from '../parts/album.ts'
import { Icon } from '../parts/icon.tsx'
import { AlbumCard } from './album-card.tsx'
import { NewAlbum } from './new-album.tsx'

const SORTS = ['recent', 'title', 'photos', 'created'] as const
const KEY = 'kith-albums-list'

/** All albums one is in, as cards or as a list, sorted and searched. */
export function AlbumList() {
  const { t, get } = useKith()
  const [sort, setSort] = useState<(typeof SORTS)[number]>('recent')
  const [search, setSearch] = useState('')
  const [asList, setAsList] = useState(localStorage.getItem(KEY) === 'list')
  const { data, reload } = useResource(
    (signal) => get<{ items: readonly Album[] }>(`${ALBUMS}?sort=${sort}`, signal),
    [sort],
  )
  useLive(['albums.', 'core.shared_changed'], reload)
  const wanted = search.trim().toLowerCase()
  const found = data?.items.filter((one) => `${one.title} ${one.description}`.toLowerCase().includes(wanted))
  const show = (list: boolean) => {
    setAsList(list)
    localStorage.setItem(KEY, list ? 'list' : 'grid')
  }
  return (
    <div class="stack">
      <header class="row">
        <h1 class="grow">{t('albums')}</h1>
        <NewAlbum />
      </header>
      <div class="row tools">
        <input
          type="search"
          class="grow"
          aria-label={t('search')}
          placeholder={t('search')}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
        <select
          aria-label={t('sort')}
          onChange={(event) => setSort(SORTS[event.currentTarget.selectedIndex] ?? 'recent')}
        >
          {SORTS.map((one) => (
            <option key={one} selected={one === sort}>
              {t(one === 'photos' ? 'photosSort' : one)}
            </option>
          ))}
        </select>
        <button
          type="button"
          class="quiet square"
          aria-label={t(asList ? 'asGrid' : 'asList')}
          title={t(asList ? 'asGrid' : 'asList')}
          onClick={() => show(!asList)}
        >
          <Icon name={asList ? 'grid' : 'list'} />
        </button>
      </div>
      {data?.items.length === 0 && <p class="muted">{t('noAlbums')}</p>}
      {data && data.items.length > 0 && found?.length === 0 && <p class="muted">{t('noneFound')}</p>}
      <ul class={asList ? 'albums rows' : 'albums'}>
        {found?.map((album) => (
          <AlbumCard key={album.id} album={album} />
        ))}
      </ul>
    </div>
  )
}
