// Usage: node bench/lib/spaces-people-server.mjs DATA
// A Kith with one space of five contributors and 20,000 faces of made people, each on a photo of its own, of whom nobody
// was looked at in the space yet. Of a contributor's faces, three of one human or more are a person of their own, a dozen one with a name.
// Beside it a server that answers how far the space is looked at, and which humans each person there is.
// Prints { kith, beside, root, ada, space } as JSON once it listens; ends with SIGTERM.
import Koa from 'koa'
import { readConfig } from '../../core/dist/config.js'
import { boot } from '../../core/dist/server/boot.js'
import { MADE_MODEL, makeFaces, randomFrom } from './made-faces.mjs'
import { addUser } from './world.mjs'
import { writeFaces } from './write-faces.mjs'

const FACES = 20_000
const CONTRIBUTORS = 5
const ENOUGH = 3
const NAMED = 12

const [data] = process.argv.slice(2)
const { kith, close, startJobs } = await boot(readConfig({ KITH_DATA: data, KITH_LOG: 'error' }), 'bench')
const { knex } = kith

const humanOf = new Map()
const random = randomFrom(3)
const root = await addUser(knex, 'root', { admin: true })
const people = []
for (let n = 0; n < CONTRIBUTORS; n++) people.push(await contributor(`contributor ${n}`))
await knex('faces.face_model').insert(MADE_MODEL)
const faces = [...makeFaces(FACES)]
for (const [n, one] of people.entries())
  await write(
    one,
    faces.filter((_, i) => (i * 7919) % CONTRIBUTORS === n),
  )

const space = await insert('spaces.space', { name: 'Family' })
const joined_at = new Date()
const member = (one, n) => ({ space_id: space, user_id: one.id, role: n === 0 ? 'owner' : 'editor', joined_at })
await knex('spaces.member').insert(people.map(member))
await knex.raw(
  `insert into spaces.entry (space_id, asset_id, owner_id, by_user_id, month, local_at, ratio)
    select ?, a.id, a.owner_id, a.owner_id, a.month, a.local_at, core.layout_ratio(a.width, a.height) from core.asset a`,
  [space],
)
await knex.raw('vacuum analyze')

await startJobs({ work: true })
const server = await kith.listen(0, '127.0.0.1')
const beside = besideServer().listen(0, '127.0.0.1')
await new Promise((resolve) => beside.once('listening', resolve))
const at = (listening) => `http://127.0.0.1:${listening.address().port}`
console.log(JSON.stringify({ kith: at(server), beside: at(beside), root: root.token, ada: people[0].token, space }))

process.once('SIGTERM', async () => {
  beside.close()
  beside.closeAllConnections()
  await close()
})

function besideServer() {
  const answers = {
    '/left': async () => (await knex('spaces.people_due')).length,
    '/people': async () => {
      const rows = await knex('spaces.face').whereNotNull('person_id').select('id', 'person_id')
      return rows.map(({ id, person_id }) => [person_id, humanOf.get(id)])
    },
  }
  return new Koa().use(async (ctx) => {
    ctx.body = JSON.stringify(await answers[ctx.path]())
  })
}

async function write({ id: owner, library }, some) {
  const ids = await writeFaces(knex, { owner, library, model: MADE_MODEL.id }, some, () => ({
    fresh: false,
    quality: random.next(),
  }))
  const byHuman = new Map()
  for (const [i, { person }] of some.entries()) {
    humanOf.set(ids[i], person)
    byHuman.set(person, [...(byHuman.get(person) ?? []), ids[i]])
  }
  for (const [human, own] of byHuman)
    if (own.length >= ENOUGH) {
      const name = own.length >= NAMED ? `Human ${human}` : ''
      const person = await insert('faces.person', { owner_user_id: owner, name })
      await knex('faces.face').whereIn('id', own).update({ person_id: person, placed: 'auto' })
    }
}

async function contributor(name) {
  const { id, token } = await addUser(knex, name)
  return { id, token, library: await insert('core.library', { owner_id: id, name, type: 'uploads' }) }
}

async function insert(table, row) {
  const [made] = await knex(table).insert(row).returning('id')
  return made.id
}
