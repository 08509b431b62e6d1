import { Form, textOf, useResource } from '@kith/sdk/widgets'
import { useApp, useMe } from '../app/app.ts'
import { formatInstant } from '../components/formats.ts'
import { Section } from '../components/section.tsx'
import { problemOf } from '../sign-in/problem.ts'

interface Identity {
  readonly issuer: string
  readonly subject: string
  readonly createdAt: string
}

/** Linking one's account with the sign-in provider, and unlinking it. */
export function Provider() {
  const { t, kith, router, toasts, confirm } = useApp()
  const { hasPassword } = useMe()
  const way = useResource((signal) => kith.get<{ label: string | null }>('/api/oidc', signal), [])
  const linked = useResource((signal) => kith.get<readonly Identity[]>('/api/oidc/identities', signal), [])
  const problem = problemOf(router.query.value)
  const identities = linked.data ?? []
  if (!way.data?.label && identities.length === 0) return null
  const link = async (values: FormData) => {
    const proof = hasPassword ? { password: textOf(values, 'password') } : {}
    const { url } = await kith.post<{ url: string }>('/api/oidc/link', proof)
    location.assign(url)
  }
  const unlink = async ({ issuer, subject }: Identity) => {
    const text = t('unlinkText', { issuer })
    if (!(await confirm.ask({ title: t('unlink'), text, action: t('unlink') }))) return
    await kith.delete(`/api/oidc/identities?${new URLSearchParams({ issuer, subject })}`)
    linked.reload()
  }
  return (
    <Section title={t('oidc')} text={t('linkText')}>
      {problem && (
        <p class="problem" role="alert">
          {t(problem)}
        </p>
      )}
      {identities.length > 0 && (
        <ul class="list">
          {identities.map((identity) => (
            <li key={identity.subject} class="row">
              <div class="grow">
                {identity.issuer}
                <br />
                <small>{t('linkedSince', { when: formatInstant(identity.createdAt) })}</small>
              </div>
              <button type="button" onClick={() => void unlink(identity).catch(toasts.fail)}>
                {t('unlink')}
              </button>
            </li>
          ))}
        </ul>
      )}
      {way.data?.label && identities.length === 0 && (
        <Form submit={t('link')} onSubmit={link}>
          {hasPassword && (
            <label class="field">
              {t('currentPassword')}
              <input name="password" type="password" autocomplete="current-password" required />
            </label>
          )}
        </Form>
      )}
    </Section>
  )
}
