import { useResource } from '@kith/sdk/widgets'
import { useApp } from '../app/app.ts'
import { ServerSettings } from './server-settings.tsx'
import { TryOut } from './try-out.tsx'

interface Addresses {
  readonly redirectUri: string | null
  readonly afterSignOut: string | null
}

/** The provider that people can sign in with. */
export function Oidc() {
  const { t, kith } = useApp()
  const addresses = useResource((signal) => kith.get<Addresses>('/api/oidc/addresses', signal), [])
  const check = async () => {
    const { issuer } = await kith.post<{ issuer: string }>('/api/oidc/check', {})
    return t('oidcReached', { issuer })
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
      <TryOut label={t('oidcCheck')} onTry={check} />
    </ServerSettings>
  )
}
