import { createTranslate, pageLanguage } from './texts.ts'

const texts = {
  en: {
    broken: 'This part could not be shown.',
    again: 'Try again',
    cancel: 'Cancel',
    more: 'Show more',
    photo: 'A photo',
    noPhotos: 'No photos yet',
    say: 'Say something',
    send: 'Send',
    delete: 'Delete',
    addedBy: 'added by {name}',
    left: 'no longer a member',
    like: 'Like this photo',
    comments: 'Comments on this photo',
    unreachable: 'The server does not answer. Is it running, and are you connected?',
    tooSlow: 'The server does not answer in time. Try again.',
    refused: 'The server answered {status}. Try again later.',
  },
  de: {
    broken: 'Dieser Teil konnte nicht gezeigt werden.',
    again: 'Noch einmal versuchen',
    cancel: 'Abbrechen',
    more: 'Mehr zeigen',
    photo: 'Ein Foto',
    noPhotos: 'Noch keine Fotos',
    say: 'Sag etwas',
    send: 'Senden',
    delete: 'Löschen',
    addedBy: 'von {name} hinzugefügt',
    left: 'nicht mehr dabei',
    like: 'Dieses Foto gefällt mir',
    comments: 'Kommentare zu diesem Foto',
    unreachable: 'Der Server antwortet nicht. Läuft er, und bist du verbunden?',
    tooSlow: 'Der Server antwortet nicht rechtzeitig. Versuche es noch einmal.',
    refused: 'Der Server hat mit {status} geantwortet. Versuche es später noch einmal.',
  },
}

/** Says what every widget may have to say, in the page's language. */
export const sayOwn = (key: keyof typeof texts.en, values?: Readonly<Record<string, string>>): string =>
  createTranslate(texts, pageLanguage())(key, values)
