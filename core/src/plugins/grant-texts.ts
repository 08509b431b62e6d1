import { type Cap, type Plugin, capsOf } from '@kith/sdk'

/** What a plugin grants to whom, in words for an admin who decides about it: readable before it is enabled. */
export interface GrantedText {
  name: string
  to: string
  of: string
  can: string[]
}

type GrantPart = Extract<Plugin['parts'][number], { part: 'grant' }>

const CAN: Readonly<Record<Cap, string>> = {
  view: 'see them',
  details: 'read when and with what they were taken',
  places: 'read where',
  download: 'download the originals',
  add: 'add photos of their own',
  edit: 'change time, place, description and rating',
  share: 'share them on',
  remove: 'take them out or to the trash',
  link: 'hand all of it on, as a link for example',
}

const CORE_SETS: Readonly<Record<string, string>> = {
  'core:library': 'whole libraries',
  'core:folder': 'chosen folders of libraries, with all below them',
  any: 'whatever the one who shares it may hand on',
}

/** What a plugin grants; `can` lists everything that a key could allow. */
export const grantsOf = (plugin: Plugin): GrantedText[] =>
  plugin.parts
    .filter((part) => part.part === 'grant')
    .map((grant) => ({ name: grant.name, to: whoOf(plugin, grant), of: whatOf(plugin, grant), can: canOf(grant) }))

/** One grant as a sentence. */
export const sentenceOf = ({ to, of, can }: GrantedText): string =>
  `${to.charAt(0).toUpperCase()}${to.slice(1)}: of ${of} they may ${can.join(', ')}.`

function whoOf({ id }: Plugin, { who, name, user }: GrantPart): string {
  if (who !== undefined) return who
  const called = `what “${id}” calls ${words(name)}`
  return user === undefined ? `visitors without an account: ${called}` : `people with an account: ${called}`
}

function whatOf(plugin: Plugin, { target }: GrantPart): string {
  const core = CORE_SETS[target]
  if (core !== undefined) return core
  const set = plugin.parts.find((part) => part.part === 'set' && part.kind === target)
  if (set?.part === 'set' && set.what !== undefined) return set.what
  return `what “${target.split(':')[0]}” calls ${words(target)}`
}

function canOf({ key: { can } }: GrantPart): string[] {
  if (typeof can === 'number') return allowed(can)
  if (typeof can === 'string') return ['what was chosen for each of them']
  const choices = Object.values(can).flatMap((values) => Object.entries(values))
  return choices.map(([choice, mask]) => `as ${words(choice)}: ${allowed(mask).join(' and ')}`)
}

const allowed = (mask: number): string[] => capsOf(mask).map((cap) => CAN[cap])

/** `partner-sharing:folder_keys` as `“folder keys”`. */
const words = (name: string): string => `“${(name.split(':').at(-1) ?? name).replace(/[-_]+/g, ' ')}”`
