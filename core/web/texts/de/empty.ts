import type { empty as en } from '../en/empty.ts'
import type { Translated } from '../language.ts'

export const empty: Translated<typeof en> = {
  emptyTitle: 'Noch keine Fotos',
  emptyTextAdmin:
    'Füge einen Ordner mit Fotos auf dem Server hinzu, oder lade welche hoch. Die Originale bleiben, wie sie sind.',
  emptyText: 'Lade welche hoch, oder warte, bis jemand seine mit dir teilt.',
  emptyAction: 'Fotos hinzufügen',
  emptySharedTitle: 'Noch teilt niemand Fotos mit dir',
  emptySharedText: 'Wenn es jemand tut und du sie in deiner Zeitleiste zeigst, sind sie hier.',
  emptyFavorites: 'Noch keine Favoriten',
  emptyFavoritesText: 'Öffne ein Foto und drücke auf das Herz.',
  emptyArchive: 'Das Archiv ist leer',
  emptyArchiveText: 'Archivierte Fotos werden hier aufbewahrt und verlassen die Zeitleiste.',
  emptyTrash: 'Der Papierkorb ist leer',
  emptyTrashText: 'Was du hierher verschiebst, kann einige Zeit wiederhergestellt werden, dann ist es endgültig weg.',
  emptyTheTrash: 'Papierkorb leeren',
  emptyTheTrashText:
    'Alles in deinem Papierkorb wird endgültig gelöscht. Dateien in Ordnern von Bibliotheken bleiben, wie sie sind, kommen aber nicht wieder hierher.',
  emptySet: 'Hier sind keine Fotos',
  emptySetText: 'Es ist nichts darin, oder es ist nicht mehr mit dir geteilt.',
  nobodyElse: 'Du bist hier allein',
  nobodyElseText: 'Füge jemanden hinzu, dann teile Fotos.',
  noSharing: 'Noch nichts, womit man teilen kann',
  noSharingText:
    'Geteilt wird mit Erweiterungen, zum Beispiel mit einem Partner. Wer den Server verwaltet, schaltet sie ein.',
}
