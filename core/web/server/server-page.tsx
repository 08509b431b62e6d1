import { useApp } from '../app/app.ts'
import { Page } from '../components/page.tsx'
import { Health } from './health.tsx'
import { Mail } from './mail.tsx'
import { Oidc } from './oidc.tsx'
import { Storage } from './storage.tsx'
import { Work } from './work.tsx'

/** What is set once for the whole server, for administrators. */
export function ServerPage() {
  const { t } = useApp()
  return (
    <Page title={t('server')} text={t('serverText')}>
      <Health />
      <Work />
      <Storage />
      <Mail />
      <Oidc />
    </Page>
  )
}
