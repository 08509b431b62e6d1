import { createIcons } from '@kith/sdk/widgets'

/** A picture on a button: Kith's own, and those of this plugin. */
export const Icon = createIcons({
  album: 'M4 7h16v13H4zM7 4h10M12 10.5v6M9 13.5h6',
  remove: 'M4 7h16v13H4zM7 4h10M9 13.5h6',
  cover: 'M4 5h16v14H4zM4 16l4.5-4 4 3.5 3-2.5 4.5 4M15 9h.01',
  comment: 'M21 12a8 8 0 0 1-11.5 7.2L4 20.5l1.4-4.6A8 8 0 1 1 21 12z',
  add: 'M12 5v14M5 12h14',
  grid: 'M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7z',
  list: 'M4 6h16M4 12h16M4 18h16',
})
