/**
 * How well groups agree with who is really on the photos, in pairs of faces: of those said to be one person how many
 * are (precision), of those that are how many are said to be (recall), and F1 of both. `faces` are `{ person, group }`;
 * without a group a face is alone. Of faces with a `side` only pairs of two sides count.
 */
export function pairScores(faces) {
  const there = pairsBy(faces, ({ person }) => person)
  const grouped = faces.filter(({ group }) => group !== null)
  const said = pairsBy(grouped, ({ group }) => group)
  const right = pairsBy(grouped, ({ person, group }) => `${group} ${person}`)
  const people = new Map()
  for (const { person, group } of grouped) people.set(group, (people.get(group) ?? new Set()).add(person))
  return {
    ...scores(right, said, there),
    /** Groups with faces of several people. */
    wrongMerges: [...people.values()].filter((persons) => persons.size > 1).length,
    found: people.size,
    /** People of whom there is more than one face: one alone cannot be known for somebody. */
    there: [...countsBy(faces, ({ person }) => person).values()].filter((count) => count > 1).length,
  }
}

/** The same of the best distance that could be chosen, knowing who is who: pairs closer than it are one person. */
export function limitOf(faces) {
  const pairs = []
  for (let i = 0; i < faces.length; i++)
    for (let j = 0; j < i; j++) {
      if (faces[i].side !== undefined && faces[i].side === faces[j].side) continue
      pairs.push({
        same: faces[i].person === faces[j].person,
        distance: cosineDistance(faces[i].vector, faces[j].vector),
      })
    }
  pairs.sort((a, b) => a.distance - b.distance)
  const there = pairs.filter(({ same }) => same).length
  let right = 0
  let best = { f1: 0, distance: 0 }
  pairs.forEach(({ same, distance }, i) => {
    if (same) right++
    const score = scores(right, i + 1, there)
    if (score.f1 > best.f1) best = { ...score, distance }
  })
  return best
}

function scores(right, said, there) {
  const [precision, recall] = [said ? right / said : 1, there ? right / there : 1]
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) || 0 }
}

function countsBy(list, keyOf) {
  const counts = new Map()
  for (const one of list) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1)
  return counts
}

function pairsBy(list, keyOf) {
  const pairs = (of) => [...countsBy(list, of).values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0)
  const within = list[0]?.side === undefined ? 0 : pairs((one) => `${keyOf(one)} ${one.side}`)
  return pairs(keyOf) - within
}

function cosineDistance(one, other) {
  let dot = 0
  for (let i = 0; i < one.length; i++) dot += one[i] * other[i]
  return 1 - dot
}
