import { id, wordsIn } from '@kith/sdk'
import { z } from 'zod'
import { kith } from './kith.ts'

const Between = z.object({ shareId: id, from: id, to: id })
const both = {
  audit: true,
  live: (p: z.output<typeof Between>) => ({ users: [p.from, p.to] }),
  keys: (p: z.output<typeof Between>) => [p.to],
}

export const started = kith.event('started', Between, {
  ...both,
  says: ({ from, to }, { user }) => ({
    en: `${user(from)} shares their library with ${user(to)}.`,
    de: `${user(from)} teilt die eigene Bibliothek mit ${user(to)}.`,
  }),
})
export const changed = kith.event('changed', Between, {
  ...both,
  says: ({ from, to }, { by, user }) => ({
    en: `${by} changed what ${user(from)} shares with ${user(to)}.`,
    de: `${by} hat geändert, was ${user(from)} mit ${user(to)} teilt.`,
  }),
})
export const ended = kith.event('ended', Between, {
  ...both,
  says: ({ from, to }, { by, user }) => ({
    en: `${by} ended that ${user(from)} shares their library with ${user(to)}.`,
    de: `${by} hat beendet, dass ${user(from)} die eigene Bibliothek mit ${user(to)} teilt.`,
  }),
})

/** What was new is so no longer, on the recipient's other devices too. */
export const lookedAt = kith.event('looked_at', z.object({ shareId: id, to: id }), {
  live: ({ to }) => ({ users: [to] }),
})

/** Told to the one a library is shared with. */
export const sharedWithYou = kith.notice('shared', z.object({ shareId: id, by: z.string() }), {
  label: { en: 'Somebody shares their library with you', de: 'Jemand teilt seine Bibliothek mit dir' },
  text: ({ by }, language) =>
    wordsIn({ en: `${by} shares their library with you`, de: `${by} teilt die eigene Bibliothek mit dir` }, language),
  link: () => '/sharing',
  push: true,
})

/** Told to the sharer when the other side declines. */
export const declined = kith.notice('declined', z.object({ by: z.string() }), {
  label: { en: 'Somebody no longer wants to see your library', de: 'Jemand will deine Bibliothek nicht mehr sehen' },
  text: ({ by }, language) =>
    wordsIn({ en: `${by} left your shared library`, de: `${by} hat deine geteilte Bibliothek verlassen` }, language),
  link: () => '/sharing',
})
