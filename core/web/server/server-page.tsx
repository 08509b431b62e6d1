import { useApp } from '../app/app.ts'
import { Page } from '../components/page.tsx'
import { Mail } from './mail.tsx'
import { Oidc } from './oidc.tsx'

/** What is set once for the whole server, for administrators. */
export function ServerPage() {
  const { t } = useApp()
  return (
    <Page title={t('server')} text={t('serverText')}>
      <Mail />
      <Oidc />
    </Page>
  )
}
