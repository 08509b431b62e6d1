import { Form, textOf } from '@kith/sdk/widgets'
import { useApp } from '../app/app.ts'
import { useTitle } from '../components/page.tsx'
import { PasswordField } from './password-field.tsx'
import { Welcome } from './welcome.tsx'

/** The first start: makes the first administrator. */
export function SetupPage() {
  const { t, kith, session, router } = useApp()
  useTitle(t('setupTitle'))
  const setUp = async (values: FormData) => {
    const account = {
      name: textOf(values, 'name'),
      email: textOf(values, 'email'),
      password: textOf(values, 'password'),
    }
    await kith.post('/api/auth/setup', account)
    router.go('/', { replace: true })
    await session.refresh()
  }
  return (
    <Welcome title={t('setupTitle')} text={t('setupText')}>
      <Form submit={t('setupSubmit')} onSubmit={setUp}>
        <label class="field">
          {t('name')}
          <input name="name" autocomplete="name" maxLength={100} required autofocus />
        </label>
        <label class="field">
          {t('email')}
          <input name="email" type="email" autocomplete="username" required />
        </label>
        <PasswordField label={t('password')} />
      </Form>
    </Welcome>
  )
}
