import { type Box, overlap } from '../engine/box.ts'

/** Boxes of two detectors around one face share at least this much. */
const SAME_FACE = 0.3

/** Pairs what is found now with what was there before, the closest first; each at most once. */
export function match<New extends Box, Old extends Box>(found: readonly New[], before: readonly Old[]): Map<New, Old> {
  const pairs = found
    .flatMap((one) => before.map((other) => ({ one, other, shared: overlap(one, other) })))
    .filter(({ shared }) => shared >= SAME_FACE)
    .sort((a, b) => b.shared - a.shared)
  const matched = new Map<New, Old>()
  const taken = new Set<Old>()
  for (const { one, other } of pairs) {
    if (matched.has(one) || taken.has(other)) continue
    matched.set(one, other)
    taken.add(other)
  }
  return matched
}
