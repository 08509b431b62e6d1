import { Dialog, Form, useKith } from '@kith/sdk/widgets'
import { ALBUMS, type Album } from '../parts/album.ts'
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
  const save = async (said: FormData) => {
    const chosen = said.getAll('album')
    for (const { id } of mine) {
      const wanted = chosen.includes(id)
      if (wanted !== folder.albumIds.includes(id))
        await put(`${ALBUMS}/${id}/folder`, { folderId: wanted ? folder.id : null })
    }
    changed()
    close()
  }
  return (
    <Dialog title={t('folderAlbums')} onClose={close}>
      {folder.members.length > 0 && <p class="muted">{t('folderShares')}</p>}
      {mine.length === 0 && <p class="muted">{t('noAlbums')}</p>}
      <Form submit={t('save')} onSubmit={save} cancel={close}>
        <div class="people">
          {mine.map(({ id, title }) => (
            <label key={id} class="check">
              <input type="checkbox" name="album" value={id} defaultChecked={folder.albumIds.includes(id)} />
              {title}
            </label>
          ))}
        </div>
      </Form>
    </Dialog>
  )
}
