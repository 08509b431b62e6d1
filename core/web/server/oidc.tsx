import { useResource } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import { ServerSettings } from './server-settings.tsx'

interface Addresses {
  readonly redirectUri: string | null
  readonly afterSignOut: string | null
}

/** The provider that people can sign in with. */
export function Oidc() {
  const { t, kith } = useApp()
  const addresses = useResource((signal) => kith.get<Addresses>('/api/oidc/addresses', signal), [])
  const [said, setSaid] = useState<{ text: string; wrong: boolean } | undefined>(undefined)
  const check = async () => {
    setSaid(undefined)
    try {
      const { issuer } = await kith.post<{ issuer: string }>('/api/oidc/check', {})
      setSaid({ text: t('oidcReached', { issuer }), wrong: false })
    } catch (error) {
      setSaid({ text: error instanceof Error ? error.message : String(error), wrong: true })
    }
  }
  const { redirectUri, afterSignOut } = addresses.data ?? {}
  return (
    <ServerSettings title={t('oidc')} text={t('oidcText')} of="oidc">
      {redirectUri === null && <p class="problem">{t('oidcNoAddress')}</p>}
      {redirectUri && (
        <p class="muted">
          {t('oidcRedirect')} <code>{redirectUri}</code>
          <br />
          {t('oidcAfterSignOut')} <code>{afterSignOut}</code>
        </p>
      )}
      <div class="row">
        <button type="button" onClick={() => void check()}>
          {t('oidcCheck')}
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
