// node dev/ci/tally.mjs LABEL EXIT-CODE FILE: the closing line of a part, from what Vitest's json reporter wrote.
import { existsSync, readFileSync } from 'node:fs'
import { argv } from 'node:process'
import { pathToFileURL } from 'node:url'

/** A runner that failed, or wrote nothing, counts as a failure even when no test did. */
export function tally(result, exitCode) {
  if (!result) return { passed: 0, failed: 1, skipped: 0 }
  const unloaded = result.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  const failed = result.numFailedTests + unloaded.length
  return {
    passed: result.numPassedTests,
    failed: exitCode !== 0 && failed === 0 ? 1 : failed,
    skipped: result.numPendingTests,
  }
}

/** The tests that passed when they were tried again, each with the beginning of why they had failed. */
export const unsteady = (result) =>
  (result?.testResults ?? [])
    .flatMap((file) => file.assertionResults)
    .filter((test) => test.status === 'passed' && test.failureMessages.length > 0)
    .map((test) => ({ name: test.fullName, why: test.failureMessages[0].split('\n', 5).join('\n  ') }))

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
  const [label, exitCode, file] = argv.slice(2)
  const result = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
  for (const { name, why } of unsteady(result)) console.log(`Passed when it was tried again: ${name}\n  ${why}`)
  const { passed, failed, skipped } = tally(result, Number(exitCode))
  console.log(`${label}: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  process.exitCode = failed > 0 ? 1 : 0
}
