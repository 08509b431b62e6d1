import type { signIn as en } from '../en/sign-in.ts'
import type { Translated } from '../language.ts'

export const signIn: Translated<typeof en> = {
  setupTitle: 'Willkommen bei Kith',
  setupText: 'Lege das erste Konto an. Es verwaltet den Server: Es fügt Ordner und Personen hinzu.',
  setupSubmit: 'Konto anlegen',
  signInTitle: 'Bei Kith anmelden',
  signInSubmit: 'Anmelden',
  name: 'Name',
  email: 'E-Mail',
  password: 'Passwort',
  passwordHint: 'Mindestens {count} Zeichen.',
  newPassword: 'Neues Passwort',
  currentPassword: 'Bisheriges Passwort',
  mustChangeTitle: 'Wähle ein eigenes Passwort',
  mustChangeText: 'Dieses hat jemand anders für dich gemacht.',
  offlineTitle: 'Kith ist nicht erreichbar',
  offlineText:
    'Du bist nicht verbunden, oder der Server läuft gerade nicht. Fotos werden auf diesem Gerät nicht aufbewahrt.',
  or: 'oder',
  oidcOff: 'Die Anmeldung über den Anbieter ist ausgeschaltet. Melde dich mit E-Mail und Passwort an.',
  oidcCancelled: 'Du hast den Anbieter verlassen, ohne dich anzumelden.',
  oidcRefused:
    'Der Anbieter hat dich nicht hereingelassen, oder seine Antwort stimmte nicht. Versuche es noch einmal, oder frage, wer diesen Server verwaltet.',
  oidcExpired: 'Das hat zu lange gedauert oder wurde in einem anderen Browser begonnen. Versuche es noch einmal.',
  oidcUnreachable:
    'Der Anbieter antwortet gerade nicht. Versuche es später, oder melde dich mit E-Mail und Passwort an.',
  oidcNoEmail:
    'Der Anbieter hat deine E-Mail-Adresse nicht genannt, die ein Konto braucht. Frage, wer diesen Server verwaltet.',
  oidcNoAccount: 'Du hast hier noch kein Konto. Frage, wer diesen Server verwaltet.',
  oidcTaken:
    'Es gibt ein Konto mit deiner E-Mail-Adresse, aber es kann nicht mit dem Anbieter verknüpft werden. Melde dich mit dem Passwort an, oder frage, wer diesen Server verwaltet.',
  oidcLinkedElsewhere: 'Wer du beim Anbieter bist, ist hier mit einem anderen Konto verknüpft.',
  oidcDisabled: 'Dein Konto ist gesperrt. Wer diesen Server verwaltet, kann es wieder freigeben.',
}
