import type { ModelFacts } from '@kith/plugin-faces/api'
import { type Apart, type Group, conflict, distanceOf } from './group.ts'

/** Whoever is near enough to be this one, nearest first. */
export function nearOf(group: Group, groups: Iterable<Group>, apart: Apart, { same }: ModelFacts): Near[] {
  const near: Near[] = []
  for (const other of groups) {
    if (other.id === group.id || other.model !== group.model) continue
    const distance = distanceOf(group, other)
    if (distance <= same && !conflict(group, other, apart)) near.push({ group: other, distance })
  }
  return near.sort((a, b) => a.distance - b.distance)
}

export interface Near {
  readonly group: Group
  readonly distance: number
}

/** Who is one with somebody; `doubtful` when there is somebody, but also another one who stands in between. */
export type Partner = { readonly is: Group } | 'doubtful' | undefined

/**
 * Who is one with this person, if that is beyond doubt: on the whole they are as alike as is sure, and neither of the two is as like
 * somebody else with whom the other cannot be one. Three who are all alike are joined one after the other.
 */
export function partnerOf(group: Group, groups: ReadonlyMap<string, Group>, apart: Apart, model: ModelFacts): Partner {
  const near = nearOf(group, groups.values(), apart, model)
  const [best] = near
  if (!best || best.distance > model.sure) return undefined
  const inBetween = (rivals: readonly Near[], one: Group) =>
    rivals.some((rival) => rival.group.id !== one.id && conflict(rival.group, one, apart))
  const back = () => nearOf(best.group, groups.values(), apart, model)
  return inBetween(near, best.group) || inBetween(back(), group) ? 'doubtful' : { is: best.group }
}
