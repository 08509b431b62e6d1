/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** From 0 up to, not including, `below`. */
  int(below: number): number
  chance(part: number): boolean
  pick<T>(from: readonly T[]): T | undefined
}

/** Mulberry32, from a text: what a round does follows from the seed, the round and who does it. */
export function randomOf(seed: string): Random {
  let state = 2_166_136_261
  for (const char of seed) state = Math.imul(state ^ char.charCodeAt(0), 16_777_619)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (below: number) => Math.floor(next() * below)
  return { int, chance: (part) => next() < part, pick: (from) => from[int(from.length)] }
}
