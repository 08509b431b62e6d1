import { type Answer, type Once, asksOnce } from './answer.ts'
import { type Around, type AroundName, arounds } from './arounds.ts'
import type { Given, Source } from './source.ts'
import { type PhotoStateName, type StateName, photoStateNames } from './states.ts'
import { type WhatName, whatNames, whats } from './whats.ts'
import type { Asking, World } from './world.ts'

export type Found = Partial<Record<WhatName, Answer>>

/** What one asker finds of one photo. */
async function find(w: World, { given, own }: Asking, photo: PhotoStateName, once: Once): Promise<Found> {
  const found: Found = {}
  const { set, putBack } = given
  const probe = { ask: w.k.as(null, given.headers), once, set, photo: w.photos[photo], own, putBack }
  for (const name of whatNames)
    if (photo === 'ordinary' || dependsOnPhoto(name, given)) found[name] = await whats[name].find(probe)
  return found
}

/** What is about the set, or never for guests, is the same whatever the photo. */
const dependsOnPhoto = (name: WhatName, { user }: Given) =>
  whats[name].of === 'photo' && (user !== undefined || !whats[name].accounts)

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
    const photo = around?.photo ?? (state as PhotoStateName)
    found.set(state, await find(w, asking, photo, around ? asksOnce() : once))
    await around?.end?.(w, source, asking)
  }
  return found
}
