import { Dialog, Form, useKith } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { SPACES, pageOf } from '../parts/space.ts'
import { LookFields, lookOf } from './look-fields.tsx'

/** Making a space; its page is next. */
export function NewSpace({ close }: { readonly close: () => void }) {
  const { t, post } = useKith()
  const [made, setMade] = useState<string | undefined>(undefined)
  const create = async (form: FormData) => {
    const { id } = await post<{ id: string }>(SPACES, lookOf(form))
    setMade(id)
  }
  return (
    <Dialog title={t('newSpace')} onClose={close}>
      <Form submit={t('create')} onSubmit={create} cancel={close}>
        <LookFields />
      </Form>
      {made && <a ref={(link) => link?.click()} href={pageOf(made)} hidden />}
    </Dialog>
  )
}
