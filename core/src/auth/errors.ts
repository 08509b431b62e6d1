import { errorOf } from '@kith/sdk'

export const setupDone = errorOf(
  'auth.setup_done',
  409,
  'Kith was set up before. Sign in, or ask an admin for an account.',
)
export const wrongCredentials = errorOf(
  'auth.wrong_credentials',
  401,
  'There is no account with this e-mail and password. Check both and try again.',
)
export const accountDisabled = errorOf(
  'auth.account_disabled',
  403,
  'This account is disabled. Ask an admin to restore it.',
)
export const wrongPassword = errorOf('auth.wrong_password', 403, 'This is not your password. Try again.')
export const needsSession = errorOf(
  'auth.needs_session',
  403,
  'An API key cannot do this. Sign in with e-mail and password instead.',
)
export const scopeTooWide = errorOf(
  'auth.scope_too_wide',
  403,
  'A key cannot be given more than what makes it may do. Choose fewer scopes.',
)
export const wrongPin = errorOf('auth.wrong_pin', 403, 'This is not your PIN. Try again, or use your password.')
export const noPin = errorOf(
  'auth.no_pin',
  409,
  'You have no PIN yet. Use your password, or choose a PIN in your settings.',
)
export const needsProof = errorOf(
  'auth.needs_proof',
  403,
  'Enter your password, or your PIN as it is now, so that nobody else can choose one for you.',
)
