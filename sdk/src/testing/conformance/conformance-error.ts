import type { Problem } from './options.ts'

/** Everything that is wrong with a plugin, rule by rule. */
export class ConformanceError extends Error {
  readonly problems: readonly Problem[]

  constructor(plugin: string, problems: readonly Problem[]) {
    const rules = [...new Set(problems.map((one) => one.rule))]
    const lines = rules.flatMap((rule) => [
      `✗ ${rule}`,
      ...problems.filter((one) => one.rule === rule).map(({ problem }) => `    ${problem}`),
    ])
    super(`"${plugin}" does not keep to the rules of plugins:\n${lines.join('\n')}`)
    this.name = 'ConformanceError'
    this.problems = problems
  }
}
