/** What an entry of the audit log is about. */
export const KINDS = ['sign-in', 'sharing', 'admin'] as const
export type Kind = (typeof KINDS)[number]

/** Core's events about getting in; what else core audits is administration, and what plugins audit is sharing. */
const SIGN_IN: readonly string[] = [
  'core.signed_in',
  'core.signed_out',
  'core.sign_in_failed',
  'core.session_ended',
  'core.other_sessions_ended',
  'core.password_changed',
  'core.pin_changed',
  'core.pin_removed',
  'core.identity_linked',
  'core.identity_unlinked',
  'core.data_exported',
  'core.api_key_created',
  'core.api_key_deleted',
]

export const kindOf = (event: string): Kind =>
  SIGN_IN.includes(event) ? 'sign-in' : event.startsWith('core.') ? 'admin' : 'sharing'

/** The condition for entries of one kind, as SQL on `name` with its values. */
export function ofKind(kind: Kind): [string, unknown[]] {
  if (kind === 'sign-in') return ['name = any(?)', [[...SIGN_IN]]]
  if (kind === 'sharing') return [`name not like 'core.%'`, []]
  return [`name like 'core.%' and name <> all(?)`, [[...SIGN_IN]]]
}
