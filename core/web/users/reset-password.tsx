import { Dialog, Form, textOf } from '@kith/sdk/widgets'
import { useApp } from '../app/app.ts'
import { PasswordField } from '../sign-in/password-field.tsx'
import type { Account } from './account.ts'

interface ResetPasswordProps {
  readonly account: Account
  readonly onClose: () => void
}

export function ResetPassword({ account, onClose }: ResetPasswordProps) {
  const { t, kith, toasts } = useApp()
  const reset = async (values: FormData) => {
    await kith.post(`/api/users/${account.id}/password`, { password: textOf(values, 'password') })
    toasts.tell(t('saved'))
    onClose()
  }
  return (
    <Dialog title={t('newPassword')} onClose={onClose}>
      <p class="muted">{t('resetPasswordText', { name: account.name })}</p>
      <Form submit={t('save')} onSubmit={reset}>
        <PasswordField label={t('newPassword')} />
      </Form>
    </Dialog>
  )
}
