import { useState } from 'preact/hooks'
import { useApp, useMe } from '../app/app.ts'
import { ServerSettings } from './server-settings.tsx'

/** The mail server, and a try whether it works. */
export function Mail() {
  const { t, kith } = useApp()
  const { email } = useMe()
  const [said, setSaid] = useState<{ text: string; wrong: boolean } | undefined>(undefined)
  const [busy, setBusy] = useState(false)
  const test = async () => {
    setBusy(true)
    setSaid(undefined)
    try {
      await kith.post('/api/mail/test', {})
      setSaid({ text: t('mailTestSent', { email }), wrong: false })
    } catch (error) {
      setSaid({ text: error instanceof Error ? error.message : String(error), wrong: true })
    }
    setBusy(false)
  }
  return (
    <ServerSettings title={t('mail')} text={t('mailText')} of="mail">
      <div class="row">
        <button type="button" disabled={busy} onClick={() => void test()}>
          {t('mailTest', { email })}
        </button>
      </div>
      {said && (
        <p class={said.wrong ? 'problem' : 'muted'} role={said.wrong ? 'alert' : 'status'}>
          {said.text}
        </p>
      )}
    </ServerSettings>
  )
}
