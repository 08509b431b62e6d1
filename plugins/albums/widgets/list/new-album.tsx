import { Dialog, Form, useKith } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { ALBUMS, pageOf } from '../parts/album.ts'

/** Making an empty album; its page is next. */
export function NewAlbum() {
  const { t, post } = useKith()
  const [open, setOpen] = useState(false)
  const [made, setMade] = useState<string | undefined>(undefined)
  const create = async (form: FormData) => {
    const { id } = await post<{ id: string }>(ALBUMS, {
      title: form.get('title'),
      description: form.get('description'),
    })
    setMade(id)
  }
  const close = () => setOpen(false)
  return (
    <>
      <button type="button" class="primary" onClick={() => setOpen(true)}>
        {t('newAlbum')}
      </button>
      {open && (
        <Dialog title={t('newAlbum')} onClose={close}>
          <Form submit={t('create')} onSubmit={create} cancel={close}>
            <label class="field">
              {t('title')}
              <input name="title" required maxLength={200} />
            </label>
            <label class="field">
              {t('description')}
              <textarea name="description" maxLength={5_000} />
            </label>
          </Form>
          {made && <a ref={(link) => link?.click()} href={pageOf(made)} hidden />}
        </Dialog>
      )}
    </>
  )
}
