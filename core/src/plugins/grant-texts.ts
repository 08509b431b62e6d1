import { type Cap, type Plugin, type Words, capsOf, wordsIn } from '@kith/sdk'
import type { Said } from '../languages/said.ts'

/** What a plugin grants to whom, in words for an admin who decides about it: readable before it is enabled. */
export interface GrantedText {
  name: string
  to: string
  of: string
  can: string[]
}

type GrantPart = Extract<Plugin['parts'][number], { part: 'grant' }>

const CAN: Readonly<Record<Cap, Said>> = {
  view: { en: 'see them', de: 'sie sehen' },
  details: { en: 'read when and with what they were taken', de: 'lesen, wann und womit sie aufgenommen wurden' },
  places: { en: 'read where', de: 'lesen, wo' },
  download: { en: 'download the originals', de: 'die Originale herunterladen' },
  add: { en: 'add photos of their own', de: 'eigene Fotos hinzufügen' },
  edit: {
    en: 'change time, place, description and rating',
    de: 'Zeit, Ort, Beschreibung und Bewertung ändern',
  },
  share: { en: 'share them on', de: 'sie weiter teilen' },
  remove: { en: 'take them out or to the trash', de: 'sie herausnehmen oder in den Papierkorb legen' },
  link: { en: 'hand all of it on, as a link for example', de: 'alles weitergeben, zum Beispiel als Link' },
}

const CORE_SETS: Readonly<Record<string, Said>> = {
  'core:library': { en: 'whole libraries', de: 'ganze Bibliotheken' },
  'core:folder': {
    en: 'chosen folders of libraries, with all below them',
    de: 'gewählte Ordner von Bibliotheken, mit allem darunter',
  },
  any: { en: 'whatever the one who shares it may hand on', de: 'was immer weitergeben darf, wer es teilt' },
}

/** What a plugin grants; `can` lists everything that a key could allow. */
export const grantsOf = (plugin: Plugin, language = 'en'): GrantedText[] =>
  plugin.parts
    .filter((part) => part.part === 'grant')
    .map((grant) => ({
      name: grant.name,
      to: wordsIn(whoOf(plugin, grant), language),
      of: wordsIn(whatOf(plugin, grant), language),
      can: canOf(grant).map((can) => wordsIn(can, language)),
    }))

/** One grant as a sentence. */
export const sentenceOf = ({ to, of, can }: GrantedText): string =>
  `${to.charAt(0).toUpperCase()}${to.slice(1)}: of ${of} they may ${can.join(', ')}.`

function whoOf({ id }: Plugin, { who, name, user }: GrantPart): Words {
  if (who !== undefined) return who
  const called = { en: `what “${id}” calls ${words(name)}`, de: `was „${id}“ ${words(name)} nennt` }
  return user === undefined
    ? { en: `visitors without an account: ${called.en}`, de: `Besucher ohne Konto: ${called.de}` }
    : { en: `people with an account: ${called.en}`, de: `Personen mit Konto: ${called.de}` }
}

function whatOf(plugin: Plugin, { target }: GrantPart): Words {
  const core = CORE_SETS[target]
  if (core !== undefined) return core
  const set = plugin.parts.find((part) => part.part === 'set' && part.kind === target)
  if (set?.part === 'set' && set.what !== undefined) return set.what
  const [id] = target.split(':')
  return { en: `what “${id}” calls ${words(target)}`, de: `was „${id}“ ${words(target)} nennt` }
}

function canOf({ key: { can } }: GrantPart): Said[] {
  if (typeof can === 'number') return allowed(can)
  if (typeof can === 'string')
    return [{ en: 'what was chosen for each of them', de: 'was für jeden davon gewählt wurde' }]
  const choices = Object.values(can).flatMap((values) => Object.entries(values))
  return choices.map(([choice, mask]) => ({
    en: `as ${words(choice)}: ${all(mask, 'en', ' and ')}`,
    de: `als ${words(choice)}: ${all(mask, 'de', ' und ')}`,
  }))
}

const allowed = (mask: number): Said[] => capsOf(mask).map((cap) => CAN[cap])

const all = (mask: number, language: keyof Said, and: string): string =>
  allowed(mask)
    .map((said) => said[language])
    .join(and)

/** `partner-sharing:folder_keys` as `“folder keys”`. */
const words = (name: string): string => `“${(name.split(':').at(-1) ?? name).replace(/[-_]+/g, ' ')}”`
