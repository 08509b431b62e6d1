/** Lines on a grid of 24 by 24. */
const PATHS = {
  photos: 'M4 5h16v14H4z M4 16l5-5 4 4 3-3 4 4 M15.5 9.5h.01',
  sharing:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z M2.5 20c.4-3.6 3-5.5 6.5-5.5s6.1 1.9 6.5 5.5 M16 4.3a3.5 3.5 0 0 1 0 6.4 M18 14.9c2 .7 3.2 2.4 3.5 5.1',
  heart: 'M12 20s-7.5-4.6-7.5-10.3A4.2 4.2 0 0 1 12 7.2a4.2 4.2 0 0 1 7.5 2.5C19.5 15.4 12 20 12 20z',
  archive: 'M4 5h16v4H4z M5.5 9v10h13V9 M10 13h4',
  trash: 'M5 7h14 M9.5 7V4.5h5V7 M7 7l.8 12.5h8.4L17 7 M10.5 11v5 M13.5 11v5',
  restore: 'M4.5 9.5a8 8 0 1 1-.4 5 M4.5 4.5v5h5',
  folder: 'M3.5 6.5h6l2 2.5h9v10h-17z',
  people: 'M12 11.5a3.7 3.7 0 1 0 0-7.4 3.7 3.7 0 0 0 0 7.4z M4.5 20.5c.5-4 3.5-6 7.5-6s7 2 7.5 6',
  plugins: 'M9 4v4 M15 4v4 M6.5 8h11v4.5a5.5 5.5 0 0 1-11 0z M12 18v3',
  settings:
    'M4 7.5h9 M17.5 7.5H20 M4 16.5h2.5 M11 16.5h9 M15.2 9.8a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6z M8.8 18.8a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6z',
  menu: 'M4 7h16 M4 12h16 M4 17h16',
  close: 'M6 6l12 12 M18 6L6 18',
  back: 'M20 12H5 M11 6l-6 6 6 6',
  previous: 'M14.5 5.5L8 12l6.5 6.5',
  next: 'M9.5 5.5L16 12l-6.5 6.5',
  check: 'M5.5 12.5l4.5 4.5 8.5-10',
  'select-all': 'M3.5 3.5h12v12h-12z M6.5 9.5l2.5 2.5 4-5 M8.5 19.5h11v-11',
  info: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17z M12 11v5 M12 8h.01',
  download: 'M12 4v11 M7 10.5l5 5 5-5 M5 20h14',
  upload: 'M12 15.5V4.5 M7 9l5-5 5 5 M5 20h14',
  bell: 'M6.5 16.5V11a5.5 5.5 0 0 1 11 0v5.5l1.5 2H5z M10 21h4',
  play: 'M8.5 5.5v13l10-6.5z',
  pause: 'M8.5 5.5v13 M15.5 5.5v13',
  plus: 'M12 5v14 M5 12h14',
  minus: 'M5 12h14',
  slideshow: 'M4 6h16v12H4z M10.5 9.5v5l4-2.5z',
  more: 'M11.5 5.5h1 M11.5 12h1 M11.5 18.5h1',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  place:
    'M12 21s-6.5-5.8-6.5-11a6.5 6.5 0 0 1 13 0c0 5.2-6.5 11-6.5 11z M12 12.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z',
  camera: 'M4 8h4l1.5-2.5h5L16 8h4v11H4z M12 16.5a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4z',
  calendar: 'M4.5 6h15v14h-15z M4.5 10.5h15 M8.5 3.5V7 M15.5 3.5V7',
  file: 'M6 3.5h8l4.5 4.5v12.5H6z M13.5 3.5V8.5h5',
  warning: 'M12 4.5L21 20H3z M12 10.5v4.5 M12 17.5h.01',
  server: 'M4 5h16v6H4z M4 13h16v6H4z M7.5 8h.01 M7.5 16h.01',
  lock: 'M6 11h12v9H6z M8.5 11V8a3.5 3.5 0 0 1 7 0v3 M12 14.5v2',
  stack: 'M4.5 9.5h10v10h-10z M8.5 9.5V4.5h11v11h-5',
  edit: 'M5 19l1-4.5L16.5 4 20 7.5 9.5 18z M14 6.5l3.5 3.5',
  keys: 'M3.5 6.5h17v11h-17z M7 10h.01 M10.3 10h.01 M13.7 10h.01 M17 10h.01 M8 14h8',
  text: 'M5 7h14 M5 12h14 M5 17h8',
} as const

export type IconName = keyof typeof PATHS

interface IconProps {
  readonly name: IconName
  readonly filled?: boolean
}

export const Icon = ({ name, filled = false }: IconProps) => (
  <svg class={filled ? 'icon filled' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
    <path d={PATHS[name]} />
  </svg>
)
