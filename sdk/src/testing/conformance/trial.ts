import type { Plugin } from '../../parts.ts'
import type { ConformanceOptions, ConformanceWorld, Problem, Rule } from './options.ts'

/** A plugin being tried, and what was found so far. */
export interface Trial {
  readonly plugin: Plugin
  readonly options: ConformanceOptions
  /** Something is wrong. */
  report(rule: Rule, problem: string): void
  /** A route of the plugin answered with success. */
  worked(route: string): void
}

/** A plugin being tried in a world in which it runs. */
export interface RunningTrial extends Trial {
  readonly k: ConformanceWorld
}

/** Collects what is found. */
export function createTrial(
  plugin: Plugin,
  options: ConformanceOptions,
): { trial: Trial; problems: Problem[]; succeeded: Set<string> } {
  const problems: Problem[] = []
  const succeeded = new Set<string>()
  const trial: Trial = {
    plugin,
    options,
    report: (rule, problem) => {
      const known = problems.some((one) => one.rule === rule && one.problem === problem)
      if (!known && options.except?.[rule] === undefined) problems.push({ rule, problem })
    },
    worked: (route) => void succeeded.add(route),
  }
  return { trial, problems, succeeded }
}

/** Does one thing on the way; what it throws is a problem, and `undefined`. */
export async function trying<T>(trial: Trial, rule: Rule, what: string, run: () => Promise<T>): Promise<T | undefined> {
  try {
    return await run()
  } catch (error) {
    trial.report(rule, `${what}: ${error instanceof Error ? error.message : String(error)}`)
    return undefined
  }
}
