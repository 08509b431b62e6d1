const en = {
  more: 'Show more',
  nothing: 'There are no photos here yet.',
  previous: 'Previous photo',
  next: 'Next photo',
  close: 'Close',
  photoOf: 'Photo of {when}',
  videoOf: 'Video of {when}',
} as const

const de: Record<keyof typeof en, string> = {
  more: 'Mehr zeigen',
  nothing: 'Hier sind noch keine Fotos.',
  previous: 'Voriges Foto',
  next: 'Nächstes Foto',
  close: 'Schließen',
  photoOf: 'Foto vom {when}',
  videoOf: 'Video vom {when}',
}

export const texts = { en, de }
