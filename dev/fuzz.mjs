// npm run fuzz [-- --runs N] [--seed S] [FILTER…]: the tests in core/test/fuzz with more values, others each time.
import { parseArgs } from 'node:util'
import { prepare } from './lib/prepare.mjs'
import { runTests } from './lib/vitest.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '2000' }, seed: { type: 'string' } },
})
const seed = values.seed ?? String(Math.floor(Math.random() * 2 ** 31))
console.log(
  `Fuzzing with ${values.runs} values of each kind. The same again: npm run fuzz -- --runs ${values.runs} --seed ${seed}`,
)
Object.assign(process.env, { KITH_FUZZ_RUNS: values.runs, KITH_FUZZ_SEED: seed })

await prepare()
process.exitCode = await runTests(
  positionals.length > 0 ? positionals.map((one) => `core/test/fuzz/${one}`) : ['core/test/fuzz'],
)
