/** What widgets of spaces say in other sites: little, as it is loaded with every page. */
export const embedTexts = {
  en: { coming: 'One moment …', photos: { one: '{count} photo', other: '{count} photos' } },
  de: { coming: 'Einen Moment …', photos: { one: '{count} Foto', other: '{count} Fotos' } },
}
