import { Dialog, Form, textOf } from '@kith/sdk/widgets'
import type { ComponentChildren } from 'preact'
import { useApp, useMe } from '../app/app.ts'
import { ColorField } from '../components/color-field.tsx'
import type { Account } from './account.ts'

interface EditAccountProps {
  readonly account: Account
  readonly onClose: () => void
  readonly onChange: () => void
  /** What else can be done with it. */
  readonly children: ComponentChildren
}

const GB = 1e9

/** What an administrator can change of an account. */
export function EditAccount({ account, onClose, onChange, children }: EditAccountProps) {
  const { t, kith, session, toasts } = useApp()
  const me = useMe()
  const { id, name, email, quotaBytes } = account
  const save = async (values: FormData) => {
    const quota = textOf(values, 'quota')
    await kith.patch(`/api/users/${id}`, {
      name: textOf(values, 'name'),
      email: textOf(values, 'email'),
      color: textOf(values, 'color'),
      admin: values.has('admin'),
      quotaBytes: quota === '' ? null : Math.round(Number(quota) * GB),
    })
    toasts.tell(t('saved'))
    onClose()
    if (id === me.id) await session.refresh()
    onChange()
  }
  return (
    <Dialog title={t('editUserTitle', { name })} onClose={onClose}>
      <Form submit={t('save')} onSubmit={save} cancel={onClose}>
        <label class="field">
          {t('name')}
          <input name="name" defaultValue={name} maxLength={100} required autocomplete="off" />
        </label>
        <label class="field">
          {t('email')}
          <input name="email" type="email" defaultValue={email} required autocomplete="off" />
        </label>
        <label class="field">
          {t('quota')}
          <input
            name="quota"
            type="number"
            min={0}
            step="any"
            inputMode="decimal"
            defaultValue={quotaBytes === null ? '' : String(quotaBytes / GB)}
          />
          <small>{t('quotaHint')}</small>
        </label>
        <ColorField person={account} />
        <label class="check">
          <input type="checkbox" name="admin" defaultChecked={account.admin} />
          <span>
            {t('administrator')} <small>{t('makeAdmin')}</small>
          </span>
        </label>
      </Form>
      {children}
    </Dialog>
  )
}
