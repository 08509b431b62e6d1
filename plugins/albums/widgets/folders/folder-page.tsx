import { useKith, useLive, useResource, useTrying } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { AlbumCard } from '../list/album-card.tsx'
import { ALBUMS, type Album } from '../parts/album.ts'
import { Icon } from '../parts/icon.tsx'
import { TitleDialog } from '../parts/title-dialog.tsx'
import { FolderAlbums } from './folder-albums.tsx'
import { FolderMembers } from './folder-members.tsx'
import { FOLDERS, useFolders } from './folder.ts'

type Open = 'rename' | 'albums' | 'members' | 'delete' | undefined

/** One folder: the albums in it, whom it is shared with, what it is called. */
export function FolderPage({ folderId }: { readonly folderId: string }) {
  const { t, get, patch, delete: remove } = useKith()
  const { folders, known, reload } = useFolders()
  const albums = useResource((signal) => get<{ items: readonly Album[] }>(ALBUMS, signal), [])
  useLive(['albums.', 'core.shared_changed'], albums.reload)
  const [open, setOpen] = useState<Open>(undefined)
  const { wrong, attempt } = useTrying()
  const folder = folders.find(({ id }) => id === folderId)
  const close = () => setOpen(undefined)
  // It was deleted, here or elsewhere.
  if (known && !folder) return <a ref={(link) => link?.click()} href="/albums" hidden />
  if (!folder || !albums.data) return null
  const address = `${FOLDERS}/${folder.id}`
  const mine = albums.data.items.filter(({ role }) => role === 'owner')
  const inIt = mine.filter(({ id }) => folder.albumIds.includes(id))
  const changed = () => {
    reload()
    albums.reload()
  }
  return (
    <div class="stack">
      <header class="row">
        <a class="back" href="/albums" aria-label={t('allAlbums')} title={t('allAlbums')}>
          <Icon name="back" />
        </a>
        <h1 class="grow">{folder.title}</h1>
      </header>
      <div class="row">
        <button type="button" onClick={() => setOpen('albums')}>
          <Icon name="album" />
          {t('folderAlbums')}
        </button>
        <button
          type="button"
          aria-expanded={open === 'members'}
          onClick={() => setOpen(open === 'members' ? undefined : 'members')}
        >
          <Icon name="sharing" />
          {t('membersCount', { count: folder.members.length + 1 })}
        </button>
        <button type="button" onClick={() => setOpen('rename')}>
          <Icon name="edit" />
          {t('rename')}
        </button>
        <button type="button" class="quiet danger" onClick={() => setOpen('delete')}>
          {t('deleteFolder')}
        </button>
      </div>
      {open === 'rename' && (
        <TitleDialog
          label={t('rename')}
          title={folder.title}
          save={(title) => patch<void>(address, { title }).then(changed)}
          close={close}
        />
      )}
      {open === 'albums' && <FolderAlbums {...{ folder, mine, changed, close }} />}
      {open === 'members' && <FolderMembers folder={folder} changed={changed} />}
      {open === 'delete' && (
        <div class="card asked">
          <p>{t('deleteFolderText')}</p>
          {wrong && <p role="alert">{wrong}</p>}
          <div class="row">
            <button type="button" class="danger" onClick={() => attempt(() => remove<void>(address).then(changed))}>
              {t('deleteFolder')}
            </button>
            <button type="button" onClick={close}>
              {t('cancel')}
            </button>
          </div>
        </div>
      )}
      {inIt.length === 0 && <p class="muted">{t('emptyFolder')}</p>}
      <ul class="albums">
        {inIt.map((album) => (
          <AlbumCard key={album.id} album={album} />
        ))}
      </ul>
    </div>
  )
}
