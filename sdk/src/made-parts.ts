import type { Kith } from './kith.ts'
import type { Part } from './parts.ts'
import type { Route } from './routes.ts'

/** What a factory has made so far. */
export interface MadeParts {
  /** The same factory, each of whose verbs is remembered for what it makes. */
  by(kith: Kith): Kith
  parts(): readonly (Part | Route)[]
}

/** Remembers parts as they are made, so that one that was forgotten in `define` can be named. */
export function rememberParts(): MadeParts {
  const made: (Part | Route)[] = []
  const remembered = (verb: unknown) =>
    typeof verb !== 'function'
      ? verb
      : (...given: unknown[]): unknown => {
          const answer: unknown = Reflect.apply(verb, undefined, given)
          if (isPart(answer)) made.push(answer)
          return answer
        }
  return {
    parts: () => made,
    by: (kith) =>
      Object.assign(kith, Object.fromEntries(Object.entries(kith).map(([name, verb]) => [name, remembered(verb)]))),
  }
}

const isPart = (value: unknown): value is Part | Route => typeof value === 'object' && value !== null && 'part' in value
