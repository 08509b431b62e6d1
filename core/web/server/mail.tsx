import { useApp, useMe } from '../app/app.ts'
import { ServerSettings } from './server-settings.tsx'
import { TryOut } from './try-out.tsx'

/** The mail server, and a try whether it works. */
export function Mail() {
  const { t, kith } = useApp()
  const { email } = useMe()
  const send = async () => {
    await kith.post('/api/mail/test', {})
    return t('mailTestSent', { email })
  }
  return (
    <ServerSettings title={t('mail')} text={t('mailText')} of="mail">
      <TryOut label={t('mailTest', { email })} onTry={send} />
    </ServerSettings>
  )
}
