import type { uploads as en } from '../en/uploads.ts'
import type { Translated } from '../language.ts'

export const uploads: Translated<typeof en> = {
  uploads: 'Hochgeladenes',
  upload: 'Hochladen',
  uploadText: 'Wähle Fotos und Videos, oder ziehe sie auf irgendeine Seite, oder füge sie dort ein. Auch ganze Ordner.',
  dropHere: 'Loslassen, um sie hochzuladen',
  uploading: '{done} von {count} werden hochgeladen …',
  uploadOffline: 'Keine Verbindung. Von selbst geht es weiter bei {done} von {count}',
  uploadPaused: 'Angehalten bei {done} von {count}',
  uploadEnded: { one: '{count} Datei', other: '{count} Dateien' },
  uploadNothing: 'Darin sind keine Fotos oder Videos.',
  uploadPause: 'Pause',
  uploadResume: 'Weiter',
  uploadStop: 'Hochladen beenden',
  uploadStopText: 'Was schon hochgeladen ist, bleibt. Der Rest wird nicht gesendet.',
  signOutUploading:
    'Es werden noch Fotos hochgeladen. Was schon hochgeladen ist, bleibt, der Rest wird nicht gesendet.',
  uploadMore: { one: 'und {count} weitere', other: 'und {count} weitere' },
  uploadRetryAll: 'Alle fehlgeschlagenen noch einmal versuchen',
  upload_waiting: 'Wartet',
  upload_sending: 'Unterwegs',
  upload_done: 'Hochgeladen',
  upload_here: 'War schon hier',
  upload_trash: 'Liegt in deinem Papierkorb, wo du es wiederherstellen kannst',
  upload_failed: 'Nicht hochgeladen',
  uploadDone: { one: '{count} Foto hochgeladen.', other: '{count} Fotos hochgeladen.' },
  uploadDuplicates: { one: '{count} war schon hier.', other: '{count} waren schon hier.' },
  uploadInTrash: { one: '{count} liegt in deinem Papierkorb.', other: '{count} liegen in deinem Papierkorb.' },
  uploadFailures: {
    one: '{count} Datei wurde nicht hochgeladen.',
    other: '{count} Dateien wurden nicht hochgeladen.',
  },
  chooseFiles: 'Dateien wählen',
  chooseFolder: 'Ordner wählen',
  uploadReceived: 'Mit Kith Geteiltes hochladen?',
  uploadReceivedText: { one: '{count} Datei wartet: {names}', other: '{count} Dateien warten: {names}' },
}
