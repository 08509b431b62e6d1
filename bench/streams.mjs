import { once } from 'node:events'
import { get } from 'node:http'
import { join } from 'node:path'
import { withFolder } from './lib/folders.mjs'
import { delay, setUp, startServer } from './lib/server.mjs'

const STREAMS = 200
const SECONDS = 60

export const name = `${STREAMS} open event streams`

/** Of a server to which nothing happens, beside the same server before any page was open. */
export async function run({ report }) {
  await withFolder(async (folder) => {
    const server = await startServer({ data: join(folder, 'data') })
    try {
      const ask = await setUp(server)
      const { secret } = await ask('POST', '/api/auth/keys', { name: 'bench', scopes: ['*'] })
      await delay(10_000)
      const before = await load(server)
      const streams = await Promise.all(Array.from({ length: STREAMS }, () => open(server.url, secret)))
      await delay(2_000)
      const during = await load(server)
      for (const stream of streams) stream.destroy()
      report('CPU of one core when idle', during.cpu, '%', 'no stream open', before.cpu, '<= 5')
      report('memory of a stream', (during.rss - before.rss) / STREAMS / 1024, 'KiB')
    } finally {
      await server.stop()
    }
  })
}

async function load(server) {
  const before = await server.usage()
  await delay(SECONDS * 1000)
  const after = await server.usage()
  return { cpu: ((after.cpuSeconds - before.cpuSeconds) / SECONDS) * 100, rss: after.rss }
}

async function open(url, key) {
  const [answer] = await once(get(`${url}/api/events`, { headers: { 'x-api-key': key }, agent: false }), 'response')
  if (answer.statusCode !== 200) throw new Error(`A stream was answered ${answer.statusCode}.`)
  return answer.resume().on('error', () => undefined)
}
