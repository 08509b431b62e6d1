import type { plugins as en } from '../en/plugins.ts'
import type { Translated } from '../language.ts'

export const plugins: Translated<typeof en> = {
  pluginsText:
    'Alles Teilen ist eine Erweiterung. Ausgeschaltet bleiben ihre Daten erhalten, und niemand sieht etwas durch sie.',
  stateInstalled: 'Noch nicht eingeschaltet',
  stateNeedsSetup: 'Braucht Einstellungen',
  stateEnabled: 'An',
  stateDisabled: 'Aus',
  stateBlocked: 'Blockiert',
  stateFailed: 'Fehlgeschlagen',
  stateQuarantined: 'Angehalten, weil sie nicht funktioniert',
  stateMissing: 'Ihr Paket ist weg',
  enable: 'Einschalten',
  disable: 'Ausschalten',
  disableText: 'Wer Fotos nur durch „{name}“ sieht, sieht sie sofort nicht mehr. Die Daten bleiben erhalten.',
  grants: 'Wer durch sie Fotos sieht',
  grantOf: 'Wer: {to}. Was sie dürfen: {can}.',
  grantSets: 'Fotos: {of}',
  noGrants: 'Sie zeigt niemandem jemandes Fotos.',
  workDone: { one: '{done} von {count} Foto fertig', other: '{done} von {count} Fotos fertig' },
  workPaused: 'angehalten',
  workPause: 'Pause',
  workResume: 'Weiter',
  workFailed: { one: '{count} Foto fehlgeschlagen', other: '{count} Fotos fehlgeschlagen' },
  exportData: 'Daten exportieren',
  uninstall: 'Daten löschen',
  uninstallText:
    'Alles, was „{name}“ aufbewahrt, wird endgültig gelöscht: Vorher exportiert, kann es zumindest gelesen werden. Tippe zur Bestätigung {id}.',
  noPlugins: 'Keine Erweiterungen installiert',
  noPluginsText: 'Installiere eine in den Ordner „plugins“ im Datenordner, dann starte Kith neu.',
  secretKept: 'Ist gesetzt. Leer lassen, um es zu behalten.',
  listHint: 'Eines je Zeile.',
  notJson: 'Das ist kein JSON: {reason}',
  processProblem: '{host}: {problem}',
}
