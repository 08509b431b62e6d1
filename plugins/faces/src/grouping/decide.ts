import type { FaceModelFacts } from './face-model.ts'
import type { Neighbour } from './neighbours.ts'

/** A person that a face may be of, and what speaks for it. */
export interface Candidate {
  readonly person: string
  /** Made, named or corrected by somebody, who may have put faces of all ages together. */
  readonly byHand: boolean
  /** Mean distance to the few of its faces that are nearest. */
  readonly near: number
  /** Mean distance to all of its faces, or as many as were looked at. */
  readonly average: number
}

export type Decision =
  | { readonly is: 'person'; readonly person: string }
  | { readonly is: 'unclear'; readonly person: string; readonly distance: number }
  | { readonly is: 'nobody' }

/** More than one: a single face in between must not pull in others. */
export const FEW = 3

/** Distances closer than this to each other tell no difference. */
export const marginOf = ({ same }: FaceModelFacts) => same / 10

/**
 * Mean distance of the few nearest of a person's faces; those that are not among the neighbours are far. Where somebody
 * put faces together that are not alike, half of them are enough.
 */
export function nearOf(
  neighbours: readonly Neighbour[],
  { size, byHand }: { readonly size: number; readonly byHand: boolean },
  { suggest }: FaceModelFacts,
): number {
  const few = Math.min(FEW, byHand ? Math.ceil(size / 2) : size)
  const found = neighbours.slice(0, few)
  const sum = found.reduce((total, { distance }) => total + distance, 0)
  return (sum + 2 * suggest * (few - found.length)) / few
}

/** Whether a face can be this person's: it is like several of the faces, and like all of them on the whole. */
export const fits = ({ near, average, byHand }: Candidate, { same }: FaceModelFacts) =>
  near <= same && (byHand || average <= same)

/**
 * Whose face this is: the person's to whom it is clearly closest. Where two are as close it stays with the one it has;
 * without one it is unclear.
 */
export function decide(candidates: readonly Candidate[], model: FaceModelFacts, has?: string | null): Decision {
  const byNear = [...candidates].sort((a, b) => a.near - b.near)
  const best = byNear.find((candidate) => fits(candidate, model))
  if (best) {
    const close = byNear.filter((candidate) => candidate.near < best.near + marginOf(model))
    if (close.length === 1) return { is: 'person', person: best.person }
    if (close.some((candidate) => candidate.person === has && fits(candidate, model)))
      return { is: 'person', person: has ?? best.person }
  }
  const nearest = best ?? byNear[0]
  if (nearest && nearest.near <= model.suggest) return { is: 'unclear', person: nearest.person, distance: nearest.near }
  return { is: 'nobody' }
}

/** Distances between faces, by their ids. */
export type Between = (one: string, other: string) => number

/**
 * The faces, among these that are nobody's yet, that are one person with `first`: each is like all the others on the
 * whole, and no two are on one photo. Nearest come first.
 */
export function alike(
  first: { readonly id: string; readonly asset: string },
  others: readonly { readonly id: string; readonly asset: string }[],
  between: Between,
  { same, suggest }: FaceModelFacts,
): { id: string; asset: string }[] {
  const together: { id: string; asset: string }[] = [first]
  const left = new Set(others)
  for (;;) {
    let next: { face: { id: string; asset: string }; average: number } | undefined
    for (const face of left) {
      if (together.some(({ asset }) => asset === face.asset)) left.delete(face)
      else {
        const distances = together.map(({ id }) => between(id, face.id))
        const average = distances.reduce((sum, distance) => sum + distance, 0) / distances.length
        if (average <= same && Math.max(...distances) <= suggest && average < (next?.average ?? Infinity))
          next = { face, average }
      }
    }
    if (!next) return together
    together.push(next.face)
    left.delete(next.face)
  }
}
