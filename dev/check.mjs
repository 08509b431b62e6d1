// npm run check [-- --no-tests] [-- --update]: everything a change has to pass. Runs all of it, then sums up.
import { checkBudgets } from './lib/budgets.mjs'
import { checkContracts } from './lib/contracts.mjs'
import { appFolders } from './lib/packages.mjs'
import { prepare } from './lib/prepare.mjs'
import { runNode } from './lib/run.mjs'
import { runTests } from './lib/vitest.mjs'

const flags = new Set(process.argv.slice(2))
const started = performance.now()

await prepare()

const parts = [
  { name: 'types', run: checkTypes },
  { name: 'lint', run: () => runNode('node_modules/eslint/bin/eslint.js', ['.', '--max-warnings=0']) },
  {
    name: 'format',
    run: () => runNode('node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']),
  },
  { name: 'contracts', run: () => checkContracts({ update: flags.has('--update') }) },
  { name: 'budgets', run: async () => checkBudgets() },
  { name: 'examples', run: async () => (await import('./lib/examples.mjs')).checkExamples() },
  ...(flags.has('--no-tests') ? [] : [{ name: 'tests', run: () => runTests() }]),
]

/** Of the tests, and of the examples that no build compiles. Resolves with how many of these are wrong. */
async function checkTypes() {
  let wrong = 0
  for (const project of ['tsconfig.tests.json', ...appFolders()])
    if ((await runNode('node_modules/typescript/bin/tsc', ['-p', project])) !== 0) wrong++
  return wrong
}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`
const rows = []
for (const { name, run } of parts) {
  console.log(`\n— ${name}`)
  const since = performance.now()
  let failed
  try {
    failed = (await run()) !== 0
  } catch (error) {
    failed = true
    console.error(error instanceof Error ? error.message : error)
  }
  rows.push({ name, failed, time: seconds(since) })
}

console.log(`\nChecked in ${seconds(started)}:`)
for (const { name, failed, time } of rows) {
  console.log(`  ${name.padEnd(12)}${(failed ? 'FAILED' : 'passed').padEnd(8)}${time.padStart(8)}`)
}
const failures = rows.filter(({ failed }) => failed).length
console.log(`${rows.length - failures} passed, ${failures} failed`)
process.exitCode = failures > 0 ? 1 : 0
