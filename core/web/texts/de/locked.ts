import type { locked as en } from '../en/locked.ts'
import type { Translated } from '../language.ts'

export const locked: Translated<typeof en> = {
  lockedTitle: 'Deine gesperrten Fotos',
  lockedText:
    'Sie werden nirgends sonst gezeigt, und niemandem sonst. Nach einer Viertelstunde sind sie wieder verborgen.',
  lockedEmpty: 'Nichts ist gesperrt',
  lockedEmptyText:
    'Wähle Fotos aus und drücke auf das Schloss: Sie verlassen die Zeitleiste, die Suche und alles Geteilte.',
  lockedAway: { one: 'Gesperrt. Nur du siehst es, auf der Seite Gesperrt.', other: '{count} Fotos gesperrt.' },
  toLocked: 'Sperren',
  fromLocked: 'Entsperren, zurück zu den Fotos',
  lockAgain: 'Wieder sperren',
  unlock: 'Zeigen',
  pin: 'PIN',
  withPin: 'Mit der PIN',
  withPassword: 'Mit dem Passwort',
  pinText: 'Zeigt gesperrte Fotos, anstelle des Passworts.',
  pinHint: '4 bis 12 Ziffern.',
  newPin: 'Neue PIN',
  currentPin: 'Bisherige PIN',
  setPin: 'Diese PIN wählen',
  removePin: 'PIN entfernen',
  pinSet: 'Die PIN ist gewählt.',
  pinRemoved: 'Die PIN ist entfernt.',
  lockedNoWay: 'Wähle zuerst in den Einstellungen eine PIN.',
}
