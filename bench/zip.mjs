import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { get } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { kept, withFolder } from './lib/folders.mjs'
import { repeatPhotos } from './lib/make-photos.mjs'
import { startServer } from './lib/server.mjs'
import { addPhotos, addUser, fillData } from './lib/world.mjs'

const PHOTOS = Number(process.env.BENCH_PHOTOS ?? 200)
const ROUNDS = 4

export const name = `ZIP of ${PHOTOS} photos of 12 megapixels`

/** Best of four interleaved rounds. The baseline sends the same files one after another, from a process of its own. */
export async function run({ report }) {
  const photos = kept(`repeated-${PHOTOS}`)
  await repeatPhotos(PHOTOS, photos)
  await withFolder(async (folder) => {
    const data = join(folder, 'data')
    const { token } = await fillData(data, (knex) => libraryOf(knex, photos, PHOTOS))
    const server = await startServer({ data })
    const bare = await startBare(photos)
    try {
      const zip = () => receive(`${server.url}/api/assets/zip`, { authorization: `Bearer ${token}` })
      await zip()
      const idle = await server.usage()
      const rates = { zip: [], bare: [] }
      for (let round = 0; round < ROUNDS; round++) {
        rates.bare.push(await receive(bare.url))
        rates.zip.push(await zip())
      }
      const busy = await server.usage()
      const best = (list) => Math.max(...list)
      report('speed', best(rates.zip), 'MiB/s', 'a bare stream of the files', best(rates.bare), '>= 0.7x')
      report('memory above idle, at its peak', Math.max(0, busy.peak - idle.rss) / 2 ** 20, 'MiB', '', 0, '<= 64')
    } finally {
      bare.stop()
      await server.stop()
    }
  })
}

/** What a server knows that has imported these photos. */
export async function libraryOf(knex, folder, count) {
  const user = await addUser(knex, 'Ada', { admin: true })
  const [library] = await knex('core.library')
    .insert({ owner_id: user.id, name: 'Bench', type: 'folders', folders: [folder], watch: false })
    .returning('id')
  const path = `'${folder}/IMG_' || lpad(n::text, 5, '0') || '.jpg'`
  await addPhotos(knex, { owner: user.id, library: library.id, count, path })
  return user
}

export async function startBare(folder) {
  const script = fileURLToPath(new URL('lib/bare-stream.mjs', import.meta.url))
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said] = await once(child.stdout, 'data')
  return { url: `http://127.0.0.1:${String(said).trim()}`, stop: () => child.kill() }
}

/** MiB a second, of a client that only counts. */
export async function receive(url, headers = {}) {
  const started = performance.now()
  const [answer] = await once(get(url, { headers, agent: false }), 'response')
  if (answer.statusCode !== 200) throw new Error(`${url} was answered ${answer.statusCode}.`)
  let bytes = 0
  answer.on('data', (chunk) => (bytes += chunk.length))
  await once(answer, 'end')
  return bytes / 2 ** 20 / ((performance.now() - started) / 1000)
}
