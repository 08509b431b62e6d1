import { join } from 'node:path'
import { withFolder } from './lib/folders.mjs'
import { runScript } from './lib/run-script.mjs'
import { delay, startServer } from './lib/server.mjs'

const FIRST = 2
const AGAIN = 5

export const name = 'Start'

/**
 * From the start of the process to the first 200 of `GET /api/ready`, best of several, interleaved with PGlite alone:
 * a thread in a process that does nothing else, until it answers a query. Memory is of the whole process.
 */
export async function run({ report }) {
  await withFolder(async (folder) => {
    const ours = join(folder, 'kith')
    const bare = join(folder, 'bare')
    const first = { kith: [], bare: [] }
    const again = { kith: [], bare: [] }
    for (let round = 0; round < FIRST; round++) {
      first.bare.push(await runScript('bare-database.mjs', [`${bare}${round}`]))
      first.kith.push(await startAndStop(`${ours}${round}`))
    }
    for (let round = 0; round < AGAIN; round++) {
      again.bare.push(await runScript('bare-database.mjs', [`${bare}0`]))
      again.kith.push(await startAndStop(`${ours}0`))
    }
    const best = (runs) => Math.min(...runs.map((run) => run.seconds))
    report('start on existing data', best(again.kith), 's', 'PGlite opens its folder', best(again.bare), '<= 2x')
    report('first start', best(first.kith), 's', 'PGlite makes its folder', best(first.bare), '<= 1.5x')

    const idle = await memory(`${ours}0`)
    const rss = Math.min(...again.bare.map((run) => run.rss)) / 2 ** 20
    report('memory, idle for 20 s', idle.rss, 'MiB', 'PGlite alone', rss)
    report('memory at its peak while starting', idle.peak, 'MiB')
    report('memory at its peak in a first start', Math.min(...first.kith.map((run) => run.peak)), 'MiB')
  })
}

async function startAndStop(data) {
  const server = await startServer({ data })
  const { peak } = await server.usage()
  await server.stop()
  return { seconds: server.seconds, peak: peak / 2 ** 20 }
}

async function memory(data) {
  const server = await startServer({ data })
  const { peak } = await server.usage()
  await delay(20_000)
  const { rss } = await server.usage()
  await server.stop()
  return { rss: rss / 2 ** 20, peak: peak / 2 ** 20 }
}
