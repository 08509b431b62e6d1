import type { keys as en } from '../en/keys.ts'
import type { Translated } from '../language.ts'

export const keys: Translated<typeof en> = {
  keys: 'Tastatur',
  keysEverywhere: 'Überall',
  keysGrid: 'Zwischen Fotos',
  keysPhoto: 'Auf einem Foto',
  keysGo: 'Gehe zu',
  keysSheet: 'Diese Übersicht',
  keysTab: 'Vom einen zum nächsten',
  keysClose: 'Schließen oder Auswahl aufheben',
  keysMove: 'Von Foto zu Foto',
  keysOpen: 'Öffnen',
  keysSelectRange: 'Unterwegs auswählen',
  keysSelectAll: 'Alle auswählen',
  keysNeighbors: 'Voriges und nächstes',
  keysZoom: 'Näher, ferner, alles',
  keysPixels: 'Jeder Bildpunkt, und zurück',
  keysPause: 'Diaschau anhalten und fortsetzen',
  keysLetters: 'Einzelne Buchstaben tun etwas',
}
