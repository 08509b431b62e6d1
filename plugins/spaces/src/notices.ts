import { id, wordsIn } from '@kith/sdk'
import { z } from 'zod'
import { kith } from './kith.ts'

const Told = z.object({ spaceId: id, name: z.string(), by: z.string() })
const link = ({ spaceId }: { spaceId: string }) => `/spaces/${spaceId}`

export const invitedYou = kith.notice('invited', Told, {
  label: { en: 'Somebody invites you to a space', de: 'Jemand lädt dich in einen Raum ein' },
  text: ({ by, name }, language) =>
    wordsIn(
      { en: `${by} invites you to the space “${name}”`, de: `${by} lädt dich in den Raum „${name}“ ein` },
      language,
    ),
  link: () => '/spaces',
  push: true,
})

export const photosAdded = kith.notice('added', Told, {
  label: { en: 'Somebody adds photos to a space you are in', de: 'Jemand fügt einem deiner Räume Fotos hinzu' },
  text: ({ by, name }, language) =>
    wordsIn({ en: `${by} added photos to “${name}”`, de: `${by} hat Fotos zu „${name}“ hinzugefügt` }, language),
  link,
})

const OfPhoto = Told.extend({ assetId: id })
const photo = ({ spaceId, assetId }: z.output<typeof OfPhoto>) => `/photo/${assetId}?in=spaces:space:${spaceId}`

export const commented = kith.notice('commented', OfPhoto, {
  label: { en: 'Somebody says something of photos in a space', de: 'Jemand sagt etwas zu Fotos in einem Raum' },
  text: ({ by, name }, language) =>
    wordsIn(
      { en: `${by} said something of a photo in “${name}”`, de: `${by} hat etwas zu einem Foto in „${name}“ gesagt` },
      language,
    ),
  link: photo,
})

export const liked = kith.notice('liked', OfPhoto, {
  label: { en: 'Somebody likes a photo of yours in a space', de: 'Jemandem gefällt ein Foto von dir in einem Raum' },
  text: ({ by, name }, language) =>
    wordsIn(
      { en: `${by} likes a photo of yours in “${name}”`, de: `${by} gefällt ein Foto von dir in „${name}“` },
      language,
    ),
  link: photo,
})

export const duplicatesMissed = kith.notice('duplicates', z.object({ names: z.array(z.string()) }), {
  label: {
    en: 'A photo you kept of several could not be put into a space',
    de: 'Ein Foto, das du von mehreren behalten hast, kam nicht in einen Raum',
  },
  text: ({ names }, language) => wordsIn(names.length > 0 ? notInto(names) : INTO_NONE, language),
  link: () => '/spaces',
})

const notInto = (names: readonly string[]) => ({
  en: `What you kept of duplicates is not in ${listed('en', names, '“', '”')}: you may not add photos there`,
  de: `Was du von Doppelten behalten hast, ist nicht in ${listed('de', names, '„', '“')}: Du darfst dort nichts hinzufügen`,
})
const INTO_NONE = {
  en: 'What you kept of duplicates is not in spaces you left',
  de: 'Was du von Doppelten behalten hast, ist nicht in Räumen, die du verlassen hast',
}
const listed = (language: string, names: readonly string[], open: string, close: string) =>
  new Intl.ListFormat(language).format(names.map((name) => `${open}${name}${close}`))

export const spaceIsYours = kith.notice('yours', z.object({ spaceId: id, name: z.string() }), {
  label: { en: 'You become an owner of a space', de: 'Dir gehört ein Raum mit' },
  text: ({ name }, language) =>
    wordsIn(
      { en: `You are an owner of the space “${name}” now`, de: `Der Raum „${name}“ gehört jetzt auch dir` },
      language,
    ),
  link,
})

export const samePeople = kith.notice('same_people', z.object({ spaceId: id, name: z.string() }), {
  label: {
    en: 'Somebody takes two people of a space you may change for the same',
    de: 'Jemand hält zwei Personen eines Raums, den du bearbeiten darfst, für dieselbe',
  },
  text: ({ name }, language) =>
    wordsIn(
      {
        en: `In “${name}” somebody takes two people for the same. Are they?`,
        de: `In „${name}“ hält jemand zwei Personen für dieselbe. Stimmt das?`,
      },
      language,
    ),
  link: ({ spaceId }) => `/spaces/${spaceId}/people`,
})
