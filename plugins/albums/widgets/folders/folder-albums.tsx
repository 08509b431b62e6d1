import { useKith, useTrying } from '@kith/sdk/widgets'
import { ALBUMS, type Album } from '../parts/album.ts'
import { Dialog } from '../parts/dialog.tsx'
import type { Folder } from './folder.ts'

interface FolderAlbumsProps {
  readonly folder: Folder
  /** The albums one may put into it. */
  readonly mine: readonly Album[]
  readonly changed: () => void
  readonly close: () => void
}

/** Which of one's albums are in a folder. */
export function FolderAlbums({ folder, mine, changed, close }: FolderAlbumsProps) {
  const { t, put } = useKith()
  const { wrong, busy, attempt } = useTrying()
  const save = (chosen: readonly FormDataEntryValue[]) =>
    attempt(async () => {
      for (const { id } of mine) {
        const wanted = chosen.includes(id)
        if (wanted !== folder.albumIds.includes(id))
          await put(`${ALBUMS}/${id}/folder`, { folderId: wanted ? folder.id : null })
      }
      changed()
      close()
    })
  return (
    <Dialog label={t('folderAlbums')} onClose={close}>
      <h2>{t('folderAlbums')}</h2>
      {folder.members.length > 0 && <p class="muted">{t('folderShares')}</p>}
      {mine.length === 0 && <p class="muted">{t('noAlbums')}</p>}
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          save(new FormData(event.currentTarget).getAll('album'))
        }}
      >
        <div class="people">
          {mine.map(({ id, title }) => (
            <label key={id} class="check">
              <input type="checkbox" name="album" value={id} defaultChecked={folder.albumIds.includes(id)} />
              {title}
            </label>
          ))}
        </div>
        {wrong && <p role="alert">{wrong}</p>}
        <div class="row">
          <button class="primary" disabled={busy}>
            {t('save')}
          </button>
          <button type="button" onClick={close}>
            {t('cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
