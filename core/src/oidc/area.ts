import { createProof } from '../auth/proof.ts'
import type { Area } from '../server/area.ts'
import { settingRoutes } from '../settings/index.ts'
import type { OidcDeps } from './deps.ts'
import { identityLinked, identityUnlinked } from './events.ts'
import { identityRoutes } from './identity-routes.ts'
import { oidcSetting } from './oidc-setting.ts'
import { createProviders } from './provider.ts'
import { oidcSetupRoutes } from './setup-routes.ts'
import { oidcSignInRoutes } from './sign-in-routes.ts'

/** Signing in with an OpenID Connect provider, off until an admin sets it up. */
export function oidcArea(from: Omit<OidcDeps, 'providers'>): Area {
  const deps: OidcDeps = { ...from, providers: createProviders() }
  return {
    id: 'oidc',
    routes: {
      ...settingRoutes(deps.settings, oidcSetting, 'signing in with a provider'),
      ...oidcSetupRoutes(deps),
      ...oidcSignInRoutes(deps),
      ...identityRoutes(deps, createProof(deps.limiter)),
    },
    parts: [identityLinked, identityUnlinked],
  }
}
