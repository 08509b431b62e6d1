import { join } from 'node:path'
import { kept, withFolder } from './lib/folders.mjs'
import { repeatPhotos } from './lib/make-photos.mjs'
import { askerOf, startServer } from './lib/server.mjs'
import { addPhotos, addUser, fillData } from './lib/world.mjs'
import { libraryOf, receive, startBare } from './zip.mjs'

const PHOTOS = Number(process.env.BENCH_PHOTOS ?? 30_000)
const FILES = Number(process.env.BENCH_FILES ?? 200)
const GUESTS = 500
const AT_ONCE = 50
const ROUNDS = 15

export const name = `Links: an album of ${PHOTOS.toLocaleString('en')} photos, ${GUESTS} guests, a ZIP of ${FILES} photos`

/** The page is the best of fifteen rounds, with a change before each; the ZIP the best of four, interleaved. */
export async function run({ report }) {
  await withFolder((folder) => pages(join(folder, 'data'), report))
  await withFolder((folder) => zips(join(folder, 'data'), report))
}

async function pages(data, report) {
  const ada = await fillData(data, async (knex) => {
    const user = await addUser(knex, 'Ada', { admin: true })
    const [library] = await knex('core.library')
      .insert({ owner_id: user.id, name: 'Own', type: 'uploads' })
      .returning('id')
    await addPhotos(knex, { owner: user.id, library: library.id, count: PHOTOS, path: `'p' || n` })
    return { ...user, ids: await knex('core.asset').pluck('id') }
  })
  const server = await startServer({ data })
  try {
    const ask = askerOf(server, ada.token)
    const album = await ask('POST', '/api/albums', { title: 'Bench', ids: ada.ids })
    const set = `albums:album:${album.id}`
    const { key } = await ask('POST', '/api/shared-links', { set })
    const guest = await enter(server, key)
    let to = 'timeline'
    const change = () => {
      to = to === 'timeline' ? 'archive' : 'timeline'
      return ask('PATCH', '/api/assets', { ids: ada.ids.slice(0, 1), changes: { visibility: to } })
    }
    const own = { authorization: `Bearer ${ada.token}` }
    const visitor = { 'x-kith-visitor': guest.token }
    const month = await newestMonth(server, own)
    const best = { own: Infinity, link: Infinity }
    for (let round = 0; round < ROUNDS; round++) {
      await change()
      best.own = Math.min(best.own, await opened(server, own, '', month))
      await change()
      best.link = Math.min(best.link, await opened(server, visitor, `?in=${set}`, month))
    }
    report('page of a link to the album, something changed', best.link, 'ms', 'the own timeline', best.own, '<= 1.5x')
    const failed = await party(server, key, set, month)
    report(`requests of ${GUESTS} guests that failed`, failed.errors, '', undefined, undefined, '<= 0')
    report(`guests, ${AT_ONCE} at a time`, GUESTS / failed.seconds, '/s')
  } finally {
    await server.stop()
  }
}

/** Layout and first month, as a page asks for them. */
async function opened(server, headers, query, month) {
  const started = performance.now()
  await Promise.all(
    [`skeleton${query}`, `months/${month}${query}`].map((path) => get(server, `/api/timeline/${path}`, headers)),
  )
  return performance.now() - started
}

const newestMonth = async (server, headers) =>
  JSON.parse(await get(server, '/api/timeline/months', headers)).months[0].month

async function get(server, path, headers = {}) {
  const answer = await fetch(server.url + path, { headers })
  if (!answer.ok) throw new Error(`${path} was answered ${answer.status}.`)
  return answer.text()
}

async function enter(server, key) {
  const answer = await fetch(`${server.url}/api/shared-links/enter`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key }),
  })
  if (!answer.ok) throw new Error(`A guest was answered ${answer.status}.`)
  return answer.json()
}

/** Guests who come all at once: the page, the door, the layout, a month. */
async function party(server, key, set, month) {
  const started = performance.now()
  let [next, errors] = [0, 0]
  const guests = async () => {
    while (next++ < GUESTS)
      try {
        await get(server, `/share/${key}`, { accept: 'text/html' })
        const { token } = await enter(server, key)
        await opened(server, { 'x-kith-visitor': token }, `?in=${set}`, month)
      } catch {
        errors++
      }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, guests))
  return { errors, seconds: (performance.now() - started) / 1000 }
}

async function zips(data, report) {
  const photos = kept(`repeated-${FILES}`)
  await repeatPhotos(FILES, photos)
  const ada = await fillData(data, (knex) => libraryOf(knex, photos, FILES))
  const server = await startServer({ data })
  const bare = await startBare(photos)
  try {
    const { key } = await askerOf(server, ada.token)('POST', '/api/shared-links', { set: `core:library:${ada.id}` })
    const { token } = await enter(server, key)
    const address = `${server.url}/api/assets/zip?in=core:library:${ada.id}`
    const zip = () => receive(address, { 'x-kith-visitor': token })
    await zip()
    const idle = await server.usage()
    const rates = { zip: 0, bare: 0 }
    for (let round = 0; round < 4; round++) {
      rates.bare = Math.max(rates.bare, await receive(bare.url))
      rates.zip = Math.max(rates.zip, await zip())
    }
    const busy = await server.usage()
    report('ZIP through a link', rates.zip, 'MiB/s', 'a bare stream of the files', rates.bare, '>= 0.7x')
    report('memory above idle, at its peak', Math.max(0, busy.peak - idle.rss) / 2 ** 20, 'MiB', '', 0, '<= 64')
  } finally {
    bare.stop()
    await server.stop()
  }
}
