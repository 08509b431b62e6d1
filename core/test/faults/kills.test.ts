import path from 'node:path'
import { expect, test } from 'vitest'
import { killAgainAndAgain } from './harness/kill-again-and-again.ts'
import { createTarget } from './harness/target.ts'
import { tempFolder } from './server.ts'

// `npm run faults` sets these; without it, this is a short run of it.
const kills = Number(process.env['KITH_FAULTS_KILLS'] ?? 5)
const seed = Number(process.env['KITH_FAULTS_SEED'] ?? 1)
const isAlone = process.env['KITH_FAULTS_KILLS'] !== undefined
const MINUTES = 60_000

test(
  `killed ${kills} times at any moment of mixed work, the server keeps every promise (seed ${seed})`,
  async () => {
    const temp = await tempFolder()
    const [data, photos] = [path.join(temp.path, 'data'), path.join(temp.path, 'photos')]
    const target = await createTarget(data, process.env['KITH_TEST_DATABASE_URL'])
    try {
      await killAgainAndAgain({
        target,
        data,
        photos,
        kills,
        seed,
        say: (line) => isAlone && void process.stdout.write(`${line}\n`),
      })
    } catch (error) {
      process.stdout.write(`The server said:\n${target.output()}\n`)
      throw error
    } finally {
      await target.close()
      await temp.remove()
    }
    expect.hasAssertions()
  },
  (3 + 2 * kills) * MINUTES,
)
