import { useResource } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import { Page } from '../components/page.tsx'
import type { Account } from '../users/account.ts'
import { ServerSettings } from '../server/server-settings.tsx'
import { AuditList } from './audit-list.tsx'

const KINDS = [
  ['', 'auditAll'],
  ['sign-in', 'auditSignIn'],
  ['sharing', 'auditSharing'],
  ['admin', 'auditAdmin'],
] as const

/** Who did what, when and from where, for administrators. */
export function AuditPage() {
  const { t, kith } = useApp()
  const accounts = useResource((signal) => kith.get<readonly Account[]>('/api/users', signal), [])
  const [person, setPerson] = useState('')
  const [kind, setKind] = useState('')
  const query = new URLSearchParams({ limit: '50', ...(person && { person }), ...(kind && { kind }) })
  return (
    <Page title={t('audit')} text={t('auditText')}>
      <div class="row narrowing">
        <label class="field">
          {t('auditPerson')}
          <select value={person} onChange={(event) => setPerson(event.currentTarget.value)}>
            <option value="">{t('auditEverybody')}</option>
            {accounts.data?.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          {t('auditKind')}
          <select value={kind} onChange={(event) => setKind(event.currentTarget.value)}>
            {KINDS.map(([value, label]) => (
              <option key={value} value={value}>
                {t(label)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <AuditList key={query.toString()} query={query.toString()} />
      <ServerSettings title={t('auditKeep')} text={t('auditKeepText')} of="audit" always />
    </Page>
  )
}
