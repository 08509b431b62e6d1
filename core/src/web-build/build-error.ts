import { type BuildFailure, formatMessages } from 'esbuild'

const isBuildFailure = (error: unknown): error is BuildFailure =>
  error instanceof Error && 'errors' in error && Array.isArray(error.errors)

/** An error of esbuild as one that says where and what, readable in a terminal. */
export async function explainBuildError(what: string, error: unknown): Promise<unknown> {
  if (!isBuildFailure(error)) return error
  const places = await formatMessages(error.errors, { kind: 'error' })
  return new Error(`${what} could not be built:\n\n${places.join('\n')}`, { cause: error })
}
