import { Form, useKith, useTrying } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { type Folder, useFolders } from '../folders/folder.ts'
import { ALBUMS, type Album } from '../parts/album.ts'

interface EditProps {
  readonly album: Album
  readonly changed: () => void
  readonly close: () => void
}

/** What an album is called, its order and rules, as far as one may change them; and the own timeline. */
export function EditAlbum({ album, changed, close }: EditProps) {
  const { t, patch, put } = useKith()
  const edits = album.role !== 'viewer'
  const { folders } = useFolders()
  const folder = folders.find(({ albumIds }) => albumIds.includes(album.id))?.id ?? ''
  const save = async (form: FormData) => {
    if (edits)
      await patch(`${ALBUMS}/${album.id}`, {
        ...{ title: form.get('title'), description: form.get('description'), order: form.get('order') },
        ...(form.has('newestCover') && { cover: null }),
        ...(album.role === 'owner' && { reshare: form.has('reshare'), activity: form.has('activity') }),
      })
    if (form.has('folder') && form.get('folder') !== folder)
      await put(`${ALBUMS}/${album.id}/folder`, { folderId: form.get('folder') || null })
    await put(`${ALBUMS}/${album.id}/in-timeline`, { show: form.has('inTimeline') })
    changed()
    close()
  }
  const check = (name: string, checked: boolean) => (
    <label class="check">
      <input type="checkbox" name={name} defaultChecked={checked} />
      {t(name)}
    </label>
  )
  return (
    <section class="card">
      <Form
        submit={t('save')}
        onSubmit={save}
        cancel={close}
        actions={album.role === 'owner' && <Delete album={album} />}
      >
        {edits && (
          <>
            <label class="field">
              {t('title')}
              <input name="title" required maxLength={200} defaultValue={album.title} />
            </label>
            <label class="field">
              {t('description')}
              <textarea name="description" maxLength={5_000} defaultValue={album.description} />
            </label>
            <label class="field">
              {t('order')}
              <select name="order">
                {(['newest', 'oldest', 'manual'] as const).map((one) => (
                  <option key={one} value={one} selected={one === album.order}>
                    {t(one)}
                  </option>
                ))}
              </select>
            </label>
            {album.chosenCover && check('newestCover', false)}
          </>
        )}
        {album.role === 'owner' && folders.length > 0 && <ChooseFolder folders={folders} chosen={folder} />}
        {album.role === 'owner' && (
          <>
            {check('reshare', album.reshare)}
            {check('activity', album.activity)}
          </>
        )}
        {check('inTimeline', album.inTimeline)}
      </Form>
    </section>
  )
}

function ChooseFolder({ folders, chosen }: { readonly folders: readonly Folder[]; readonly chosen: string }) {
  const { t } = useKith()
  return (
    <label class="field">
      {t('folder')}
      <select name="folder">
        <option value="">{t('noFolder')}</option>
        {folders.map(({ id, title }) => (
          <option key={id} value={id} selected={id === chosen}>
            {title}
          </option>
        ))}
      </select>
    </label>
  )
}

function Delete({ album }: { readonly album: Album }) {
  const { t, delete: remove } = useKith()
  const [asking, setAsking] = useState(false)
  const [gone, setGone] = useState(false)
  const { wrong, attempt } = useTrying()
  if (gone) return <a ref={(link) => link?.click()} href="/albums" hidden />
  if (!asking)
    return (
      <button type="button" class="quiet danger" onClick={() => setAsking(true)}>
        {t('deleteAlbum')}
      </button>
    )
  return (
    <div class="asked">
      <p>{t('deleteText')}</p>
      {wrong && <p role="alert">{wrong}</p>}
      <button
        type="button"
        class="danger"
        onClick={() =>
          attempt(async () => {
            await remove(`${ALBUMS}/${album.id}`)
            setGone(true)
          })
        }
      >
        {t('deleteAlbum')}
      </button>
    </div>
  )
}
