import { id, wordsIn } from '@kith/sdk'
import { z } from 'zod'
import { kith } from './kith.ts'

const Made = z.object({ linkId: id, userId: id })
const toMaker = { audit: true, live: ({ userId }: z.output<typeof Made>) => ({ users: [userId] }) }

export const made = kith.event('made', Made, {
  ...toMaker,
  says: ({ userId }, { user }) => ({
    en: `${user(userId)} made a link.`,
    de: `${user(userId)} hat einen Link erstellt.`,
  }),
})
export const changed = kith.event('changed', Made, {
  ...toMaker,
  says: ({ userId }, { user }) => ({
    en: `${user(userId)} changed a link.`,
    de: `${user(userId)} hat einen Link geändert.`,
  }),
})
export const revoked = kith.event('revoked', Made, {
  ...toMaker,
  says: ({ userId }, { by, user }) => ({
    en: `${by} closed a link of ${user(userId)}.`,
    de: `${by} hat einen Link von ${user(userId)} geschlossen.`,
  }),
})
/** Guests added photos; pages that show what waits look again. */
export const guestAdded = kith.event('guest_added', Made, { live: ({ userId }) => ({ users: [userId] }) })

/** Told to the maker of a link, the photos of one link gathered. */
export const guestsAdded = kith.notice('uploaded', z.object({ linkId: id, name: z.string(), waiting: z.boolean() }), {
  label: { en: 'Somebody adds photos through a link of yours', de: 'Jemand fügt über einen Link von dir Fotos hinzu' },
  text: ({ name, waiting, count }, language) => {
    const who = count > 1 ? { en: `${name} and others`, de: `${name} und andere` } : { en: name, de: name }
    return wordsIn(
      {
        en: `${who.en} added photos through your link${waiting ? '. Look at them to let them in' : ''}`,
        de: `${who.de} ${count > 1 ? 'haben' : 'hat'} über deinen Link Fotos hinzugefügt${waiting ? '. Sieh sie an, um sie hereinzulassen' : ''}`,
      },
      language,
    )
  },
  link: () => '/shared-links',
  push: true,
})

/** Somebody opened a link: pages that count visits look again. */
export const visited = kith.event('visited', Made, { live: ({ userId }) => ({ users: [userId] }) })
