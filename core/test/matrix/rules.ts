import type { Answer } from './answer.ts'
import type { Source } from './source.ts'
import { ON_TIMELINE } from './sources/words.ts'
import type { StateName } from './states.ts'
import { type WhatName, whats } from './whats.ts'

/** What an owner gets by the id of an own photo, wherever it is. */
const BY_ID: readonly WhatName[] = [
  'page',
  'metadata',
  'places',
  'thumbnail',
  'preview',
  'original',
  'access',
  'edit',
  'trash',
]
/** What is done with photos that are at hand. */
const AT_HAND: readonly WhatName[] = ['zip', 'favorite', 'shareOn']

/** What there is of an own photo that is not an ordinary one. */
const OWNERS: Partial<Record<StateName, readonly WhatName[]>> = {
  archived: [...BY_ID, ...AT_HAND, 'ownLists'],
  trashed: [...BY_ID, 'ownLists'],
  locked: [],
  unlocked: [...BY_ID, ...AT_HAND, 'ownLists'],
  offline: BY_ID,
  film: [],
  held: [...BY_ID, ...AT_HAND],
  ownerDisabled: [],
}

/** Whether a photo in this state is there at all for those it was given to. */
function seen(source: Source, state: StateName): boolean {
  if (state === 'ordinary') return true
  if (state === 'archived') return source.archived === true
  if (state === 'outside') return source.all === true
  if (state === 'withdrawn') return source.entries !== true
  return false
}

/**
 * What is to be found, said without asking the server: what was given, cut by core's guard. It stands beside the
 * server's own rules on purpose, and shares nothing with them.
 */
export function expected(source: Source, state: StateName, name: WhatName): Answer {
  const may = mayIn(source, state)
  if (may.includes(name)) return isFile(name) && !knowsAll(may) ? 'bare' : 'yes'
  // Their own photo in the trash has its page, but nothing is done with it.
  if (source.owner && AT_HAND.includes(name)) return 'hidden'
  const { how, accounts } = whats[name]
  const silent = how === 'list' || (accounts && source.guest) || source.nothing?.includes(name)
  return may.includes(saidWith(name)) && !silent ? 'no' : 'hidden'
}

/** What one has to get to be told that there is no more. */
const saidWith = (name: WhatName): WhatName =>
  name === 'placeInLists' || name === 'onMap' ? 'month' : whats[name].of === 'set' ? 'set' : 'page'

function mayIn(source: Source, state: StateName): readonly WhatName[] {
  if (source.owner) return OWNERS[state] ?? source.may
  if (seen(source, state)) return source.may.filter((name) => state !== 'archived' || !ON_TIMELINE.includes(name))
  if (!source.keeps?.includes(state)) return []
  return source.may.filter((name) => isOfSet(name) && (name !== 'takeOut' || state === 'ownerDisabled'))
}

const isOfSet = (name: WhatName) => whats[name].of === 'set'

const isFile = (name: WhatName) => name === 'original' || name === 'zip' || name === 'zipOfSet'

/** A file says all there is to know of a photo. */
const knowsAll = (may: readonly WhatName[]) => may.includes('metadata') && may.includes('places')
