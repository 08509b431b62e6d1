export const texts = {
  en: {
    family: 'Family',
    nobody: 'Nobody is in the family yet.',
    favourites: { one: 'It loves {count} photo that you see.', other: 'It loves {count} photos that you see.' },
    join: 'Join',
    leave: 'Leave',
    download: 'Download all of them',
  },
  de: {
    family: 'Familie',
    nobody: 'Noch ist niemand in der Familie.',
    favourites: { one: 'Sie mag {count} Foto, das du siehst.', other: 'Sie mag {count} Fotos, die du siehst.' },
    join: 'Beitreten',
    leave: 'Verlassen',
    download: 'Alle herunterladen',
  },
}
