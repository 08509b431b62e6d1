import type { TextKey } from '../texts/say.ts'

/** A key, or several that do the same, and what it does. */
export interface Shortcut {
  readonly keys: readonly string[]
  readonly does: TextKey
}

/** Pages that a letter after `g` goes to. */
export const GO: Readonly<Record<string, { readonly to: string; readonly label: TextKey }>> = {
  p: { to: '/', label: 'photos' },
  s: { to: '/sharing', label: 'sharing' },
  f: { to: '/favourites', label: 'favorites' },
  a: { to: '/archive', label: 'archive' },
  t: { to: '/trash', label: 'trash' },
  l: { to: '/libraries', label: 'libraries' },
  e: { to: '/settings', label: 'settings' },
}

/** What the sheet of keys shows besides the ways to pages. */
export const SHORTCUTS: readonly { readonly title: TextKey; readonly keys: readonly Shortcut[] }[] = [
  {
    title: 'keysEverywhere',
    keys: [
      { keys: ['?'], does: 'keysSheet' },
      { keys: ['u'], does: 'upload' },
      { keys: ['Ctrl + z'], does: 'undo' },
      { keys: ['Tab'], does: 'keysTab' },
      { keys: ['Esc'], does: 'keysClose' },
    ],
  },
  {
    title: 'keysGrid',
    keys: [
      { keys: ['←', '→', '↑', '↓'], does: 'keysMove' },
      { keys: ['Enter'], does: 'keysOpen' },
      { keys: ['Space', 'x'], does: 'select' },
      { keys: ['Shift + ←', '→'], does: 'keysSelectRange' },
      { keys: ['d'], does: 'selectDay' },
      { keys: ['Ctrl + a'], does: 'keysSelectAll' },
    ],
  },
  {
    title: 'keysPhoto',
    keys: [
      { keys: ['←', '→'], does: 'keysNeighbors' },
      { keys: ['+', '−', '0'], does: 'keysZoom' },
      { keys: ['z'], does: 'keysPixels' },
      { keys: ['s'], does: 'slideshow' },
      { keys: ['Space'], does: 'keysPause' },
      { keys: ['i'], does: 'info' },
      { keys: ['f'], does: 'favorite' },
      { keys: ['d'], does: 'download' },
      { keys: ['a'], does: 'toArchive' },
      { keys: ['Delete'], does: 'toTrash' },
    ],
  },
]
