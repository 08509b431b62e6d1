import { createIcons } from '@kith/sdk/widgets'

/** A picture on a button: Kith's own, and those of this plugin. */
export const Icon = createIcons({
  hide: 'M4 4l16 16M9.5 5.4A9.6 9.6 0 0 1 12 5c5 0 8.5 4.5 9.5 7a13 13 0 0 1-2.6 3.8M6 7.2A13 13 0 0 0 2.5 12c1 2.5 4.5 7 9.5 7 1.6 0 3-.4 4.200-1.100M9.900 10a3 3 0 0 0 4.200 4.200',
  merge: 'M7 4v4a4 4 0 0 0 4 4h6M7 20v-4a4 4 0 0 1 4-4M14 9l3 3-3 3',
  not: 'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.500 20a6.500 6.500 0 0 1 13 0M16.500 8l5 5M21.500 8l-5 5',
  picture: 'M4 5h16v14H4zM4 16l4.500-4 4 3.500 3-2.500 4.500 4M15 9h.01',
  add: 'M12 5v14M5 12h14',
})
