/** What is said of photos that are selected. */
export const actionsEn = {
  addTo: 'Add to a space',
  noSpaces: 'No spaces yet. Make one for the photos of your family or of a journey, and invite people to it.',
  added: { one: '{count} photo added.', other: '{count} photos added.' },
  removeFrom: 'Remove from this space',
  makeCover: 'Make it the cover',
  stay: {
    one: '{count} photo stays, because it is in something that is connected to the space.',
    other: '{count} photos stay, because they are in something that is connected to the space.',
  },
  notYours: {
    one: '{count} photo stays, because it is somebody else’s. Editors of the space may take it out.',
    other: '{count} photos stay, because they are somebody else’s. Editors of the space may take them out.',
  },
  portrait: 'Take as their picture',
  notThisPerson: 'Not this person',
  notThisPersonText: {
    one: 'The face on {count} photo is taken from this person, for everybody in this space.',
    other: 'The faces on {count} photos are taken from this person, for everybody in this space.',
  },
  cancel: 'Cancel',
}

export const actionsDe: typeof actionsEn = {
  addTo: 'Zu einem Raum hinzufügen',
  noSpaces: 'Noch keine Räume. Lege einen für die Fotos deiner Familie oder einer Reise an, und lade Leute ein.',
  added: { one: '{count} Foto hinzugefügt.', other: '{count} Fotos hinzugefügt.' },
  removeFrom: 'Aus diesem Raum entfernen',
  makeCover: 'Als Titelbild nehmen',
  stay: {
    one: '{count} Foto bleibt, weil es in etwas ist, das mit dem Raum verbunden ist.',
    other: '{count} Fotos bleiben, weil sie in etwas sind, das mit dem Raum verbunden ist.',
  },
  notYours: {
    one: '{count} Foto bleibt, weil es jemand anderem gehört. Wer den Raum bearbeitet, kann es herausnehmen.',
    other: '{count} Fotos bleiben, weil sie anderen gehören. Wer den Raum bearbeitet, kann sie herausnehmen.',
  },
  portrait: 'Als ihr Bild nehmen',
  notThisPerson: 'Nicht diese Person',
  notThisPersonText: {
    one: 'Das Gesicht auf {count} Foto gehört dann nicht mehr zu dieser Person, für alle in diesem Raum.',
    other: 'Die Gesichter auf {count} Fotos gehören dann nicht mehr zu dieser Person, für alle in diesem Raum.',
  },
  cancel: 'Abbrechen',
}
