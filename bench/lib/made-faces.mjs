/** What the made embeddings are like, and the distances that suit them: those of the packaged model. */
export const MADE_MODEL = { id: 'made', length: 128, sure: 0.045, same: 0.06, suggest: 0.085 }

const COMMON = 0.92
const DIFFERENCES = 40

/**
 * Faces of known people, the same for the same numbers: of a few people very many, of most a few, and of every fifth
 * face nobody else's. Their distances are spread as those of photographed faces are, worse pictures further off; among
 * thousands of people there are some that nobody could tell apart.
 */
export function* makeFaces(count, seed = 1) {
  const random = randomFrom(seed)
  const common = unit(Array.from({ length: MADE_MODEL.length }, () => random.normal()))
  let made = 0
  for (let person = 0; made < count; person++) {
    const centre = common.map((one, i) => COMMON * one + (i < DIFFERENCES ? 0.0628 * random.normal() : 0))
    const faces = person % 4 === 3 ? 1 : Math.ceil(1.6 * random.next() ** -0.8)
    for (let i = 0; i < Math.min(faces, Math.ceil(count / 30)) && made < count; i++, made++) {
      const blur = 0.0128 * Math.exp(0.35 * random.normal())
      yield { person, centre, vector: unit(centre.map((one) => one + blur * random.normal())) }
    }
  }
}

export const unit = (vector) => {
  const size = Math.hypot(...vector)
  return vector.map((one) => one / size)
}

/** Numbers that look random and are the same for the same seed. */
export function randomFrom(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  return { next, normal }
}

/** In an order that looks random. */
export function shuffled(list, seed) {
  const { next } = randomFrom(seed)
  return list
    .map((one) => [next(), one])
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one)
}
