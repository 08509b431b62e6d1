import type { FailureText } from '../server-codes.ts'

/** Why a photo failed, and what scans report. English is what the server sends. */
export const failures: Readonly<Record<FailureText, string>> = {
  'failure.disk_full':
    'Die Platte, auf der Kith seine Dateien hat, ist voll. Schaffe Platz und versuche es dann noch einmal.',
  'failure.file_unread': 'Die Datei kann nicht angesehen werden ({error}). Sie bleibt, wie sie war.',
  'failure.folder_unread': 'Der Ordner kann nicht gelesen werden ({error}). Fotos darin bleiben, wie sie waren.',
  'failure.link_broken': 'Die Verknüpfung führt nirgendwohin, im Kreis oder dorthin, wo Kith nicht lesen darf.',
  'failure.link_outside':
    'Die Verknüpfung führt aus der Bibliothek hinaus; ihr wird nicht gefolgt. Füge den Ordner hinzu, zu dem sie führt, wenn seine Fotos hierher gehören.',
  'failure.long_name': 'Der Name ist zu lang. Die Datei wird ausgelassen.',
  'failure.no_copy': 'Von dem Video ließ sich keine Kopie machen, die Browser abspielen.',
  'failure.no_facts':
    'Größe, Version oder Zeit der Datei ist keine. Sie wird ausgelassen; sag es denen, die die Erweiterung geschrieben haben.',
  'failure.no_name': 'So kann keine Datei heißen. Sie wird ausgelassen.',
  'failure.no_preview':
    'In der RAW-Datei ist keine Vorschau, die Kith zeigen kann. Lege ein JPEG davon daneben, oder schalte Vorschauen in der Kamera ein.',
  'failure.not_a_photo': 'Die Datei ist kein Foto oder Video, das Kith kennt.',
  'failure.timeout': 'Es dauerte zu lange, die Datei zu lesen. Versuche es noch einmal.',
  'failure.too_large': 'Das Bild ist zu groß: Kith zeigt bis zu 268 Millionen Pixel. Mach eine kleinere Kopie davon.',
  'failure.unreadable':
    'Die Datei kann nicht gelesen werden: Sie ist beschädigt, oder Kith darf oder kann sie nicht öffnen. Sieh sie am Ort nach und versuche es dann noch einmal.',
  'failure.unsupported': 'Von Dateien dieser Art kann Kith keine Bilder machen.',
}
