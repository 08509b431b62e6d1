/** The keyboard. */
export const keys = {
  keys: 'Keyboard',
  keysEverywhere: 'Everywhere',
  keysGrid: 'Among photos',
  keysPhoto: 'On a photo',
  keysGo: 'Go to',
  keysSheet: 'This sheet',
  keysTab: 'From one thing to the next',
  keysClose: 'Close, or clear the selection',
  keysMove: 'From photo to photo',
  keysOpen: 'Open',
  keysSelectRange: 'Select on the way',
  keysSelectAll: 'Select all',
  keysNeighbors: 'Previous and next',
  keysZoom: 'Closer, farther, all of it',
  keysLetters: 'Single letters do something',
} as const
