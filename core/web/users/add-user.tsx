import { Dialog, Form, textOf } from '@kith/sdk/widgets'
import { useApp } from '../app/app.ts'
import { PasswordField } from '../sign-in/password-field.tsx'
import type { Invited } from './invitation.tsx'

interface AddUserProps {
  readonly onClose: () => void
  readonly onAdded: (invited: Invited) => void
}

export function AddUser({ onClose, onAdded }: AddUserProps) {
  const { t, kith } = useApp()
  const add = async (values: FormData) => {
    const invited = {
      name: textOf(values, 'name'),
      email: textOf(values, 'email'),
      password: textOf(values, 'password'),
    }
    await kith.post('/api/users', { ...invited, admin: values.has('admin') })
    onAdded(invited)
  }
  return (
    <Dialog title={t('addUser')} onClose={onClose}>
      <p class="muted">{t('addUserText')}</p>
      <Form submit={t('add')} onSubmit={add} cancel={onClose}>
        <label class="field">
          {t('name')}
          <input name="name" maxLength={100} required autofocus autocomplete="off" />
        </label>
        <label class="field">
          {t('email')}
          <input name="email" type="email" required autocomplete="off" />
        </label>
        <PasswordField label={t('password')} />
        <label class="check">
          <input type="checkbox" name="admin" />
          <span>
            {t('administrator')} <small>{t('makeAdmin')}</small>
          </span>
        </label>
      </Form>
    </Dialog>
  )
}
