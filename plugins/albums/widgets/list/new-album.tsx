import { useKith, useTrying } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { ALBUMS, pageOf } from '../parts/album.ts'
import { Dialog } from '../parts/dialog.tsx'

/** Making an empty album; its page is next. */
export function NewAlbum() {
  const { t, post } = useKith()
  const [open, setOpen] = useState(false)
  const [made, setMade] = useState<string | undefined>(undefined)
  const { wrong, attempt } = useTrying()
  const create = (form: FormData) =>
    attempt(async () => {
      const { id } = await post<{ id: string }>(ALBUMS, {
        title: form.get('title'),
        description: form.get('description'),
      })
      setMade(id)
    })
  return (
    <>
      <button type="button" class="primary" onClick={() => setOpen(true)}>
        {t('newAlbum')}
      </button>
      {open && (
        <Dialog label={t('newAlbum')} onClose={() => setOpen(false)}>
          <h2>{t('newAlbum')}</h2>
          {wrong && <p role="alert">{wrong}</p>}
          <form
            class="stack"
            onSubmit={(event) => {
              event.preventDefault()
              create(new FormData(event.currentTarget))
            }}
          >
            <label class="field">
              {t('title')}
              <input name="title" required maxLength={200} />
            </label>
            <label class="field">
              {t('description')}
              <textarea name="description" maxLength={5_000} />
            </label>
            <div class="row">
              <button class="primary">{t('create')}</button>
              <button type="button" onClick={() => setOpen(false)}>
                {t('cancel')}
              </button>
            </div>
          </form>
          {made && <a ref={(link) => link?.click()} href={pageOf(made)} hidden />}
        </Dialog>
      )}
    </>
  )
}
