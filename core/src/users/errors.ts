import { errorOf } from '@kith/sdk'

export const emailTaken = errorOf(
  'users.email_taken',
  409,
  'There is already an account with this e-mail. Use another one, or restore the account if it is disabled.',
)
export const lastAdmin = errorOf(
  'users.last_admin',
  409,
  'This is the only administrator. Make somebody else an administrator first.',
)
export const ownPassword = errorOf(
  'users.own_password',
  409,
  'One changes one’s own password in one’s settings, with the current one.',
)
