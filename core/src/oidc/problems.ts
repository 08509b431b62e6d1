/** Why somebody was not let in. Pages say each in a sentence; nothing that a stranger wrote gets into an address. */
export const PROBLEMS = [
  'off',
  'cancelled',
  'refused',
  'expired',
  'unreachable',
  'no_email',
  'no_account',
  'taken',
  'disabled',
  'linked_elsewhere',
] as const
export type Problem = (typeof PROBLEMS)[number]

export class SignInProblem extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(`sign-in refused: ${problem}`)
    this.problem = problem
  }
}

/** The page that says why. */
export const pageOf = (problem: Problem, page: '/sign-in' | '/settings' = '/sign-in'): string =>
  `${page}?problem=${problem}`
