import type { Config } from '../config.ts'
import type { Limiter } from '../limits/index.ts'
import type { SecretBox } from '../plugins/settings.ts'
import type { Settings } from '../settings/index.ts'
import type { Providers } from './provider.ts'

/** What signing in with a provider needs of the server. */
export interface OidcDeps {
  readonly settings: Settings
  readonly config: Pick<Config, 'publicUrl'>
  readonly limiter: Limiter
  readonly secrets: () => SecretBox
  readonly providers: Providers
}

/** What the provider has to know of this server; unknown without `KITH_PUBLIC_URL`. */
export const addressesOf = ({ publicUrl }: Pick<Config, 'publicUrl'>) => ({
  redirectUri: publicUrl && `${publicUrl}/api/oidc/callback`,
  afterSignOut: publicUrl && `${publicUrl}/`,
})
