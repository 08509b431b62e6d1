import { Dialog, Form, useKith } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { LookFields, lookOf } from '../parts/look-fields.tsx'
import { SPACES, pageOf } from '../parts/space.ts'

/** Making a space; its page is next. */
export function NewSpace() {
  const { t, post } = useKith()
  const [open, setOpen] = useState(false)
  const [made, setMade] = useState<string | undefined>(undefined)
  const close = () => setOpen(false)
  const create = async (form: FormData) => {
    const { id } = await post<{ id: string }>(SPACES, lookOf(form))
    setMade(id)
  }
  return (
    <>
      <button type="button" class="primary" onClick={() => setOpen(true)}>
        {t('newSpace')}
      </button>
      {open && (
        <Dialog title={t('newSpace')} onClose={close}>
          <Form submit={t('create')} onSubmit={create} cancel={close}>
            <LookFields />
          </Form>
          {made && <a ref={(link) => link?.click()} href={pageOf(made)} hidden />}
        </Dialog>
      )}
    </>
  )
}
