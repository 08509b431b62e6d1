import { join } from 'node:path'
import sharp from 'sharp'
import { withFolder } from './lib/folders.mjs'
import { askerOf, delay, startServer } from './lib/server.mjs'
import { addPhotos, addUser, fillData } from './lib/world.mjs'

const MINUTES = Number(process.env.BENCH_MINUTES ?? 10)
const PHOTOS = 20_000
const VISITORS = 6

export const name = `${MINUTES} minutes of load`

/**
 * Six visitors without a pause: timeline, months, details, uploads, trash, sharing that begins and ends, and an
 * event stream each. Memory is the median of each fifth of the time; the first is left to warming up.
 */
export async function run({ report }) {
  await withFolder(async (folder) => {
    const data = join(folder, 'data')
    const people = await fillData(data, fill)
    const server = await startServer({ data })
    const samples = []
    const done = { requests: 0 }
    const until = performance.now() + MINUTES * 60_000
    try {
      const visitors = Array.from({ length: VISITORS }, (_, n) => visit(server, people, n, until, done))
      while (performance.now() < until) {
        samples.push((await server.usage()).rss / 2 ** 20)
        await delay(1000)
      }
      await Promise.all(visitors)
    } finally {
      await server.stop()
    }
    const fifth = (n) => median(samples.slice((samples.length * n) / 5, (samples.length * (n + 1)) / 5))
    report('requests answered', done.requests / (MINUTES * 60), '/s')
    report('memory in the last fifth of the time', fifth(4), 'MiB', 'the second fifth', fifth(1), '<= 1.1x')
  })
}

async function fill(knex) {
  const people = [await addUser(knex, 'Ada', { admin: true }), await addUser(knex, 'Bob')]
  for (const { id } of people) {
    const [library] = await knex('core.library').insert({ owner_id: id, name: 'Own', type: 'uploads' }).returning('id')
    await addPhotos(knex, { owner: id, library: library.id, count: PHOTOS, path: `'p' || n` })
  }
  return people
}

async function visit(server, people, number, until, done) {
  const [me, other] = number % 2 === 0 ? people : people.toReversed()
  const plain = askerOf(server, me.token)
  const ask = async (...request) => {
    const answer = await plain(...request)
    done.requests++
    return answer
  }
  const stream = new AbortController()
  const headers = { authorization: `Bearer ${me.token}` }
  const events = await fetch(`${server.url}/api/events`, { headers, signal: stream.signal })
  void events.body.pipeTo(new WritableStream()).catch(() => undefined)
  for (let round = 0; performance.now() < until; round++) {
    const { months } = await ask('GET', '/api/timeline/months')
    const { month } = months[Math.floor(Math.random() * months.length)]
    const page = await ask('GET', `/api/timeline/months/${month}`)
    for (const id of page.id.slice(0, 20)) await ask('GET', `/api/assets/${id}`)
    if (number < 2 && round % 10 === 0) await share(ask, other)
    if (round % 5 === 0)
      await upload(server, me, `${number}-${round}`, done).then((id) => ask('POST', '/api/assets/trash', { ids: [id] }))
  }
  stream.abort()
}

async function share(ask, other) {
  const { id } = await ask('POST', '/api/partner-sharing', { userId: other.id })
  await ask('DELETE', `/api/partner-sharing/${id}`)
}

async function upload(server, me, label, done) {
  const noise = Buffer.from(label.padEnd(64 * 64 * 3, label))
  const bytes = await sharp(noise, { raw: { width: 64, height: 64, channels: 3 } })
    .jpeg()
    .toBuffer()
  const form = new FormData()
  form.set('file', new File([bytes], `${label}.jpg`))
  const headers = { authorization: `Bearer ${me.token}` }
  const answer = await fetch(`${server.url}/api/uploads`, { method: 'POST', headers, body: form })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`An upload was answered ${answer.status}: ${text}`)
  done.requests++
  return JSON.parse(text).files[0].id
}

const median = (list) => list.toSorted((one, other) => one - other)[Math.floor(list.length / 2)]
