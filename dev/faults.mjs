// npm run faults [-- --kills N --seed N]   kills a server at random moments of mixed work and checks what it promised;
//                                          on KITH_TEST_DATABASE_URL where that is set, else on the embedded database
import { parseArgs } from 'node:util'
import { prepare } from './lib/prepare.mjs'
import { runNode } from './lib/run.mjs'

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '100' }, seed: { type: 'string', default: String(Date.now() % 1e6) } },
})
for (const [name, value] of Object.entries(values))
  if (!/^\d{1,9}$/.test(value)) throw new Error(`--${name} takes a number, not "${value}".`)

await prepare()
console.log(`${values.kills} kills, seed ${values.seed}`)
process.exitCode = await runNode(
  'node_modules/vitest/vitest.mjs',
  ['run', 'core/test/faults/kills.test.ts', '--disable-console-intercept'],
  { env: { KITH_FAULTS_KILLS: values.kills, KITH_FAULTS_SEED: values.seed } },
)
