import type { TextKey } from '../texts/say.ts'

const TEXTS: Readonly<Record<string, TextKey>> = {
  off: 'oidcOff',
  cancelled: 'oidcCancelled',
  refused: 'oidcRefused',
  expired: 'oidcExpired',
  unreachable: 'oidcUnreachable',
  no_email: 'oidcNoEmail',
  no_account: 'oidcNoAccount',
  taken: 'oidcTaken',
  disabled: 'oidcDisabled',
  linked_elsewhere: 'oidcLinkedElsewhere',
}

/** Why the provider’s answer let nobody in, as the address says it. */
export const problemOf = (query: URLSearchParams): TextKey | undefined => TEXTS[query.get('problem') ?? '']
