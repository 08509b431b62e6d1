import { id, wordsIn } from '@kith/sdk'
import { z } from 'zod'
import { kith } from './kith.ts'

const Told = z.object({ albumId: id, title: z.string(), by: z.string() })
const link = ({ albumId }: z.output<typeof Told>) => `/albums/${albumId}`

export const sharedWithYou = kith.notice('shared', Told, {
  label: { en: 'Somebody shares an album with you', de: 'Jemand teilt ein Album mit dir' },
  text: ({ by, title }, language) =>
    wordsIn(
      { en: `${by} shares the album “${title}” with you`, de: `${by} teilt das Album „${title}“ mit dir` },
      language,
    ),
  link,
  push: true,
})

export const photosAdded = kith.notice('added', Told, {
  label: { en: 'Somebody adds photos to an album you are in', de: 'Jemand fügt einem deiner Alben Fotos hinzu' },
  text: ({ by, title }, language) =>
    wordsIn({ en: `${by} added photos to “${title}”`, de: `${by} hat Fotos zu „${title}“ hinzugefügt` }, language),
  link,
})

export const albumIsYours = kith.notice('yours', Told, {
  label: { en: 'Somebody hands an album over to you', de: 'Jemand übergibt dir ein Album' },
  text: ({ by, title }, language) =>
    wordsIn(
      { en: `${by} handed the album “${title}” over to you`, de: `${by} hat dir das Album „${title}“ übergeben` },
      language,
    ),
  link,
})
