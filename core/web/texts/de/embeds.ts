import type { embeds as en } from '../en/embeds.ts'
import type { Translated } from '../language.ts'

export const embeds: Translated<typeof en> = {
  embeds: 'Fotos auf anderen Seiten',
  embedsText:
    'Zeige eine Sammlung in einem Blog oder auf deiner Seite. Nur dort, nur diese Sammlung, nur so lange, wie du sagst.',
  embedName: 'Wofür ist es?',
  embedSet: 'Welche Sammlung?',
  embedOrigins: 'Wo ist die Seite?',
  embedOriginsHint: 'Die Adresse der Website; mehrere mit Leerzeichen dazwischen',
  embedLasts: 'Wie lange?',
  embedDay: 'Einen Tag',
  embedMonth: '30 Tage',
  embedYear: 'Ein Jahr',
  embedDetails: 'Besucher lesen, womit die Fotos aufgenommen wurden, und ihre Beschreibungen',
  embedPlaces: 'Sie lesen auch, wo',
  embedDownload: 'Sie dürfen die Originale herunterladen',
  makeEmbed: 'Token erstellen',
  embedMade: 'Setze diese Zeilen in deine Seite. Das Token darin wird nicht noch einmal gezeigt.',
  embedUntil: 'bis {when}',
  revokeEmbed: 'Widerrufen',
  revokeEmbedText: 'Seiten mit diesem Token zeigen ab jetzt nichts mehr.',
  embedGuests: 'Besucher einer anderen Seite',
}
