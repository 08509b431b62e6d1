import { SquareButton, useKith, useLive, useResource } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { FolderCard } from '../folders/folder-card.tsx'
import { useFolders } from '../folders/folder.ts'
import { NewFolder } from '../folders/new-folder.tsx'
import { ALBUMS, type Album } from '../parts/album.ts'
import { Icon } from '../parts/icon.tsx'
import { AlbumCard } from './album-card.tsx'
import { LeftAlbums } from './left-albums.tsx'
import { NewAlbum } from './new-album.tsx'

const SORTS = ['recent', 'title', 'photos', 'created'] as const
const KEY = 'kith-albums-list'

/** All albums one is in, as cards or as a list, sorted and searched; those in folders are there unless searched for. */
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
  const { folders, reload: reloadFolders } = useFolders()
  const wanted = search.trim().toLowerCase()
  const foldered = new Set(wanted ? [] : folders.flatMap(({ albumIds }) => albumIds))
  const shownFolders = folders.filter(({ title }) => title.toLowerCase().includes(wanted))
  const found = data?.items.filter(
    (one) => !foldered.has(one.id) && `${one.title} ${one.description}`.toLowerCase().includes(wanted),
  )
  const nothing = found?.length === 0 && shownFolders.length === 0
  const show = (list: boolean) => {
    setAsList(list)
    localStorage.setItem(KEY, list ? 'list' : 'grid')
  }
  return (
    <div class="stack">
      <header class="row">
        <h1 class="grow">{t('albums')}</h1>
        <NewFolder made={reloadFolders} />
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
        <SquareButton label={t(asList ? 'asGrid' : 'asList')} onClick={() => show(!asList)}>
          <Icon name={asList ? 'grid' : 'list'} />
        </SquareButton>
      </div>
      {nothing && <p class="muted">{t(wanted ? 'noneFound' : 'noAlbums')}</p>}
      <ul class={asList ? 'albums rows' : 'albums'}>
        {data && shownFolders.map((folder) => <FolderCard key={folder.id} folder={folder} albums={data.items} />)}
        {found?.map((album) => (
          <AlbumCard key={album.id} album={album} />
        ))}
      </ul>
      <LeftAlbums />
    </div>
  )
}
