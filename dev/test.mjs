// npm test                        all tests; those in a browser where there is a Chromium
// npm test -- FILTER…             what vitest takes: file names, -t NAME, --reporter …
// npm test -- --browser FILTER…   the same for the tests in a browser
import { prepare } from './lib/prepare.mjs'
import { runBrowserTests, runTests } from './lib/vitest.mjs'

await prepare()

const [first, ...rest] = process.argv.slice(2)
if (first === undefined) {
  const codes = [await runTests(), await runBrowserTests()]
  process.exitCode = Math.max(...codes)
} else if (first === '--browser') {
  process.exitCode = await runBrowserTests(rest)
} else {
  process.exitCode = await runTests([first, ...rest])
}
