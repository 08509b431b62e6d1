import { Form, textOf, useResource } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import { CopyButton } from '../components/copy-button.tsx'
import { formatAgo } from '../components/formats.ts'
import { Section } from '../components/section.tsx'

interface ApiKey {
  readonly id: string
  readonly name: string
  readonly scopes: readonly string[]
  readonly usedAt: string | null
}

/** Keys for programs. A key is shown once, when it is made. */
export function ApiKeys() {
  const { t, kith, toasts, confirm } = useApp()
  const [made, setMade] = useState<string | undefined>(undefined)
  const keys = useResource((signal) => kith.get<readonly ApiKey[]>('/api/auth/keys', signal), [])
  const make = async (values: FormData) => {
    const scopes = textOf(values, 'scopes')
      .split(/[\s,]+/)
      .filter(Boolean)
    const { secret } = await kith.post<{ secret: string }>('/api/auth/keys', { name: textOf(values, 'name'), scopes })
    setMade(secret)
    keys.reload()
  }
  const end = async ({ id, name }: ApiKey) => {
    if (!(await confirm.ask({ title: name, text: t('endKeyText'), action: t('endKey') }))) return
    await kith.delete(`/api/auth/keys/${id}`)
    keys.reload()
  }
  return (
    <Section title={t('apiKeys')} text={t('apiKeysText')}>
      <ul class="list">
        {keys.data?.map((key) => (
          <li key={key.id} class="row">
            <div class="grow">
              {key.name}
              <br />
              <small>
                {key.scopes.includes('*') ? t('scopeAll') : key.scopes.join(', ')} ·{' '}
                {key.usedAt ? t('keyUsed', { when: formatAgo(key.usedAt) }) : t('keyUnused')}
              </small>
            </div>
            <button type="button" onClick={() => void end(key).catch(toasts.fail)}>
              {t('endKey')}
            </button>
          </li>
        ))}
      </ul>
      {made && (
        <div class="card stack" role="status">
          <p>{t('keyMade')}</p>
          <div class="row">
            <code class="grow">{made}</code>
            <CopyButton text={made} />
          </div>
        </div>
      )}
      <Form key={made} submit={t('addKey')} onSubmit={make}>
        <label class="field">
          {t('keyName')}
          <input name="name" maxLength={100} required autocomplete="off" />
        </label>
        <label class="field">
          {t('scopes')}
          <input name="scopes" defaultValue="*" required spellcheck={false} autocomplete="off" />
          <small>{t('scopesHint')}</small>
        </label>
      </Form>
    </Section>
  )
}
