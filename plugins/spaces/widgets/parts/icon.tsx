import { createIcons } from '@kith/sdk/widgets'

/** A picture on a button: Kith's own, and those of this plugin. */
export const Icon = createIcons({
  space: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8.5v7M8.5 12h7',
  remove: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM8.5 12h7',
  cover: 'M4 5h16v14H4zM4 16l4.5-4 4 3.5 3-2.5 4.5 4M15 9h.01',
  cards: 'M4 4h7v7H4z M13 4h7v7h-7z M4 13h7v7H4z M13 13h7v7h-7z',
  table: 'M4 6h16 M4 12h16 M4 18h16',
  move: 'M12 3v18 M8.5 6.5L12 3l3.5 3.5 M8.5 17.5L12 21l3.5-3.5',
  pin: 'M9 4h6l-1 6 3 3v2H7v-2l3-3zM12 15v5',
})
