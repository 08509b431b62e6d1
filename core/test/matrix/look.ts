import { type Answer, asksOnce } from './answer.ts'
import { type Around, type AroundName, arounds } from './arounds.ts'
import type { Source } from './source.ts'
import { type PhotoStateName, type StateName, photoStateNames } from './states.ts'
import { type WhatName, whatNames, whats } from './whats.ts'
import type { Asking, World } from './world.ts'

export type Found = Partial<Record<WhatName, Answer>>

/** What one asker finds of one photo. What is about the set is asked once, with an ordinary photo. */
async function find(w: World, { given, own }: Asking, photo: PhotoStateName, once = asksOnce()): Promise<Found> {
  const found: Found = {}
  const probe = {
    ask: w.k.as(null, given.headers),
    once,
    set: given.set,
    photo: w.photos[photo],
    own,
    putBack: given.putBack,
  }
  for (const name of whatNames)
    if (whats[name].of === 'photo' || photo === 'ordinary') found[name] = await whats[name].find(probe)
  return found
}

const aroundNames = Object.keys(arounds) as AroundName[]

/** Which states there can be for a source. */
export const statesOf = (source: Source): StateName[] => [
  ...photoStateNames.filter((name) => name !== 'withdrawn' || source.entries),
  ...aroundNames.filter((name) => arounds[name].applies(source)),
]

/** What a source leads to in each state, one after the other; with the last, what was given is at its end. */
export async function look(w: World, source: Source, asking: Asking): Promise<Map<StateName, Found>> {
  const found = new Map<StateName, Found>()
  const once = asksOnce()
  for (const state of statesOf(source)) {
    const around: Around | undefined = state in arounds ? arounds[state as AroundName] : undefined
    await around?.begin(w, source, asking)
    found.set(state, await find(w, asking, around?.photo ?? (state as PhotoStateName), around ? asksOnce() : once))
    await around?.end?.(w, source, asking)
  }
  return found
}
