/** What the server answers, in German: in English it says so itself. */
export const errorsDe = {
  'spaces.connected_already':
    'Das hat schon jemand anderes mit dem Raum verbunden. Ab welchem Tag, ändert nur, wer es verbunden hat, oder wem es gehört, indem er es selbst verbindet; lösen dürfen es auch die, denen der Raum gehört.',
  'spaces.editors_only': 'Du darfst diesen Raum ansehen, aber nicht ändern. Bitte darum, Bearbeiter zu werden.',
  'spaces.joined_on':
    'Die Person, mit der zusammengelegt wurde, gibt es nicht mehr, oder sie ist mit noch einer zusammengelegt. Mach das zuerst rückgängig.',
  'spaces.last_owner': 'Jemandem muss der Raum gehören. Übergib ihn zuerst, oder lösche ihn.',
  'spaces.no_bulk': 'Diese Fotos kamen nicht auf einmal in diesen Raum.',
  'spaces.no_joining': 'Es gibt nichts rückgängig zu machen: Es ist schon geschehen, oder war nie so.',
  'spaces.no_member': 'Diese Person ist nicht im Raum.',
  'spaces.no_person': 'Diese Person gibt es in diesem Raum nicht.',
  'spaces.no_portrait': 'Von dieser Person ist gerade kein Bild zu sehen.',
  'spaces.no_source': 'Das ist nicht mit dem Raum verbunden.',
  'spaces.no_space': 'Diesen Raum gibt es nicht, oder du bist nicht darin.',
  'spaces.nobody': 'Diese Person gibt es auf diesem Server nicht, oder das Konto ist deaktiviert.',
  'spaces.not_asked':
    'Das fragt niemand mehr: Es ist beantwortet oder zurückgenommen. Leg sie auf der Seite einer der beiden zusammen.',
  'spaces.not_connectable':
    'Ein Raum kann nicht mit einem Raum verbunden werden. Verbinde eine Bibliothek, einen Ordner oder ein Album.',
  'spaces.not_done': 'Es gibt nichts rückgängig zu machen: Es ist nicht fertig, oder es ist schon geschehen.',
  'spaces.not_in': 'Dieses Foto ist nicht im Raum, oder du darfst es nicht sehen.',
  'spaces.not_invited': 'Du bist nicht oder nicht mehr in diesen Raum eingeladen.',
  'spaces.not_on_photo': 'Diese Person ist auf keinem dieser Fotos.',
  'spaces.not_your_comment': 'Das darf nur löschen, wer es gesagt hat, und wem der Raum gehört.',
  'spaces.not_your_source': 'Das lösen dürfen nur, wer es verbunden hat, und die, denen der Raum gehört.',
  'spaces.nothing_of_yours': 'Keines dieser Fotos ist deines und in einem Raum hier.',
  'spaces.owners_only': 'Das dürfen nur die, denen der Raum gehört.',
  'spaces.people_off':
    'In diesem Raum werden Personen gerade nicht erkannt. Wem er gehört, schaltet es in den Einstellungen ein; die Verwaltung schaltet die Erweiterung Personen ein.',
  'spaces.same_person': 'Das ist schon eine Person. Wähle jemand anderen.',
}
