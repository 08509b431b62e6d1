// Usage: node bench/lib/group-many.mjs FOLDER COUNT
// An embedded database with COUNT faces of known people, kept in the folder: it takes minutes to make. What it costs to
// place new faces there; and to group all anew, when every tenth is taken for somebody else. Prints JSON.
import { group, regroup } from '../../plugins/faces/dist/src/grouping/index.js'
import { readyModel } from '../../plugins/faces/dist/src/grouping/face-model.js'
import { openFaces } from './faces-database.mjs'
import { MADE_MODEL, makeFaces, randomFrom, shuffled, unit } from './made-faces.mjs'
import { pairScores } from './pair-scores.mjs'
import { addUser } from './world.mjs'
import { writeFaces } from './write-faces.mjs'

const NEW = 100
const [folder, count] = process.argv.slice(2)
const faces = shuffled([...makeFaces(Number(count))], 7)
const { knex, run, within, close } = await openFaces(folder)
try {
  const where = await world()
  await reset()
  const placing = await placeNew(where)
  const before = await f1()
  const idle = await waits(async () => await new Promise((resolve) => setTimeout(resolve, 5_000)))
  const rss = process.memoryUsage.rss()
  const busy = await waits(() => run(regroup, { owner: where.owner }))
  const memory = busy.peak - rss
  console.log(
    JSON.stringify({
      ...placing,
      before,
      after: await f1(),
      seconds: busy.seconds,
      memory,
      idle: idle.p95,
      busy: busy.p95,
    }),
  )
} finally {
  await close()
}

async function world() {
  const known = await knex('core.library').where({ name: 'Faces' }).first()
  if (known) return { owner: known.owner_id, library: known.id, model: MADE_MODEL.id }
  const { id: owner } = await addUser(knex, 'Ada')
  const [library] = await knex('core.library')
    .insert({ owner_id: owner, name: 'Filling', type: 'uploads' })
    .returning('id')
  const where = { owner, library: library.id, model: MADE_MODEL.id }
  await knex('faces.face_model').insert(MADE_MODEL)
  await knex.raw('create table bench_truth (face_id uuid primary key, person int not null)')
  const ids = await writeFaces(knex, where, faces, { fresh: false })
  const rows = ids.map((face_id, i) => ({ face_id, person: faces[i].person }))
  for (let from = 0; from < rows.length; from += 5000) await knex('bench_truth').insert(rows.slice(from, from + 5000))
  await makeIndex()
  await knex('core.library').where({ id: library.id }).update({ name: 'Faces' })
  return where
}

/** At once, with the memory that takes: face by face, as in life, would take longer. */
function makeIndex() {
  return within(async (c) => {
    await c.knex.raw(`set local maintenance_work_mem = '256MB'`)
    await readyModel(c, MADE_MODEL.id)
  })
}

/** Everybody is who they are, but each tenth is taken for the one before; new faces of the last time are gone. */
async function reset() {
  await knex('core.asset')
    .whereNotIn('id', knex('faces.face').whereIn('id', knex('bench_truth').select('face_id')).select('asset_id'))
    .delete()
  await knex('faces.person').delete()
  const several = `select person from bench_truth group by person having count(*) > 1`
  const id = `md5('person ' || case when person % 10 = 8 then person - 2 else person end)::uuid`
  await knex.raw(
    `insert into faces.person (id, owner_user_id)
      select distinct ${id}, (select owner_id from core.library where name = 'Faces') from (${several}) several`,
  )
  await knex.raw(
    `update faces.face f set person_id = ${id}, placed = 'auto' from bench_truth t
      where t.face_id = f.id and t.person in (${several})`,
  )
  await knex.raw('vacuum analyze')
}

/** One at a time, as a burst, and what the search in the index alone takes. */
async function placeNew(where) {
  const { normal } = randomFrom(11)
  const other = ({ centre }) => ({ vector: unit(centre.map((one) => one + 0.0128 * normal())) })
  const some = faces.filter((_, i) => i % Math.floor(faces.length / (2 * NEW)) === 0).map(other)
  const [alone, search] = [[], []]
  for (const face of some.slice(0, NEW)) {
    await writeFaces(knex, where, [face])
    alone.push(await timed(() => run(group, where)))
    search.push(await timed(() => within((c) => bareSearch(c, where, face))))
  }
  await writeFaces(knex, where, some.slice(NEW, 2 * NEW))
  const burst = await timed(() => run(group, where))
  return { alone: median(alone), search: median(search), perSecond: (1000 * Math.min(NEW, some.length - NEW)) / burst }
}

async function bareSearch(c, { owner, model }, { vector }) {
  await c.knex.raw(
    `select set_config('hnsw.iterative_scan', 'relaxed_order', true), set_config('hnsw.ef_search', '64', true)`,
  )
  const near = `vector::vector(${MADE_MODEL.length}) <=> ?::vector(${MADE_MODEL.length})`
  const text = `[${vector.join()}]`
  await c.knex.raw(`select face_id from faces.embedding where owner_id = ? and model = ? order by ${near} limit 33`, [
    owner,
    model,
    text,
  ])
}

async function f1() {
  const { rows } = await knex.raw(
    'select t.person, f.person_id as group from bench_truth t join faces.face f on f.id = t.face_id',
  )
  return pairScores(rows).f1
}

/** How long another query waits while this goes on, how long that is, and the most memory. */
async function waits(fn) {
  const times = []
  let [peak, going] = [0, true]
  const look = async () => {
    while (going) {
      times.push(await timed(() => knex.raw('select id from core.asset limit 1')))
      peak = Math.max(peak, process.memoryUsage.rss())
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  const looking = look()
  const seconds = (await timed(fn)) / 1000
  going = false
  await looking
  times.sort((a, b) => a - b)
  return { seconds, peak, p95: times[Math.floor(times.length * 0.95)] }
}

async function timed(fn) {
  const started = performance.now()
  await fn()
  return performance.now() - started
}

function median(times) {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]
}
