/** What an entry of the audit log is about. */
export const KINDS = ['sign-in', 'sharing', 'admin'] as const
export type Kind = (typeof KINDS)[number]

/** Core's events about getting in. */
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

/** Core's events about sharing, which is all that plugins audit. What is left of core's is administration. */
const SHARING: readonly string[] = ['core.embed_made', 'core.embed_revoked']

export const kindOf = (event: string): Kind =>
  SIGN_IN.includes(event) ? 'sign-in' : event.startsWith('core.') && !SHARING.includes(event) ? 'admin' : 'sharing'

/** The condition for entries of one kind, as SQL on `name` with its values. */
export function ofKind(kind: Kind): [string, unknown[]] {
  if (kind === 'sign-in') return ['name = any(?)', [[...SIGN_IN]]]
  if (kind === 'sharing') return [`(name not like 'core.%' or name = any(?))`, [[...SHARING]]]
  return [`name like 'core.%' and name <> all(?)`, [[...SIGN_IN, ...SHARING]]]
}
