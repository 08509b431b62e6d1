import { Form, textOf } from '@kith/sdk/widgets'
import { useApp } from '../app/app.ts'
import { useTitle } from '../components/page.tsx'
import { problemOf } from './problem.ts'
import { ProviderButton } from './provider-button.tsx'
import { Welcome } from './welcome.tsx'

/** Shown at any address while nobody is signed in; afterwards what was asked for is there. */
export function SignInPage() {
  const { t, kith, session, router } = useApp()
  const problem = problemOf(router.query.value)
  useTitle(t('signInTitle'))
  const signIn = async (values: FormData) => {
    await kith.post('/api/auth/sign-in', { email: textOf(values, 'email'), password: textOf(values, 'password') })
    await session.refresh()
  }
  return (
    <Welcome title={t('signInTitle')}>
      {problem && (
        <p class="problem" role="alert">
          {t(problem)}
        </p>
      )}
      <Form submit={t('signInSubmit')} onSubmit={signIn}>
        <label class="field">
          {t('email')}
          <input name="email" type="email" autocomplete="username" required autofocus />
        </label>
        <label class="field">
          {t('password')}
          <input name="password" type="password" autocomplete="current-password" required />
        </label>
      </Form>
      <ProviderButton />
    </Welcome>
  )
}
