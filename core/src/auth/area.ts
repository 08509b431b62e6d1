import type { Area } from '../server/area.ts'
import type { AuthDeps } from './deps.ts'
import {
  apiKeyCreated,
  apiKeyDeleted,
  otherSessionsEnded,
  passwordChanged,
  pinChanged,
  pinRemoved,
  sessionEnded,
  signInFailed,
  signedIn,
  signedOut,
} from './events.ts'
import { forgetExpired } from './forget-expired.ts'
import { keyRoutes } from './key-routes.ts'
import { meRoutes } from './me-routes.ts'
import { passwordRoutes } from './password-routes.ts'
import { pinRoutes } from './pin-routes.ts'
import { createProof } from './proof.ts'
import { sessionRoutes } from './session-routes.ts'
import { setupRoutes } from './setup-routes.ts'
import { signInRoutes } from './sign-in-routes.ts'
import { unlockRoutes } from './unlock-routes.ts'

/** Signing in and out, one's own account, sessions and API keys. */
export const authArea = (deps: AuthDeps, proof = createProof(deps.limiter)): Area => ({
  id: 'auth',
  routes: {
    ...setupRoutes(deps),
    ...signInRoutes(deps),
    ...meRoutes,
    ...passwordRoutes(proof),
    ...unlockRoutes(proof),
    ...pinRoutes(proof),
    ...sessionRoutes,
    ...keyRoutes,
  },
  parts: [
    signedIn,
    signedOut,
    signInFailed,
    sessionEnded,
    otherSessionsEnded,
    passwordChanged,
    pinChanged,
    pinRemoved,
    apiKeyCreated,
    apiKeyDeleted,
    forgetExpired,
  ],
})
