import { Form, textOf } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { useApp, useMe } from '../app/app.ts'
import { PasswordField } from '../sign-in/password-field.tsx'

export function ChangePassword({ onDone }: { readonly onDone: () => Promise<void> }) {
  const { t, kith } = useApp()
  const me = useMe()
  // A new form after each change, so that no password stays in the page.
  const [turn, setTurn] = useState(0)
  const change = async (values: FormData) => {
    await kith.post('/api/auth/password', { current: textOf(values, 'current'), password: textOf(values, 'password') })
    setTurn(turn + 1)
    await onDone()
  }
  return (
    <Form key={turn} submit={t('changePassword')} onSubmit={change}>
      {/* Tells password managers whose password changes. */}
      <input
        class="visually-hidden"
        autocomplete="username"
        value={me.email}
        readOnly
        tabIndex={-1}
        aria-hidden="true"
      />
      <label class="field">
        {t('currentPassword')}
        <input name="current" type="password" autocomplete="current-password" required />
      </label>
      <PasswordField label={t('newPassword')} />
    </Form>
  )
}
