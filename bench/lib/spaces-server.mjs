// Usage: node bench/lib/spaces-server.mjs DATA
// A Kith where ada, cy and dee have 30,000 photos each. Five others put 30,000 into a space; there are 49 spaces of 600,
// and an empty one. Ada is in the 50 with photos and owns the empty one, cy is in ten, dee in none.
// Beside it a server that puts ada's photos into the empty space by one bare INSERT … SELECT, one that empties it, and
// one that counts what is in the 50.
// Prints { kith, bare, root, ada, cy, dee, empty, full } as JSON once it listens; ends with SIGTERM.
import Koa from 'koa'
import { readConfig } from '../../core/dist/config.js'
import { boot } from '../../core/dist/server/boot.js'
import { addPhotos, addUser } from './world.mjs'

const SMALL = 49
const IN_SMALL = 600

const [data] = process.argv.slice(2)
const { kith, close, startJobs } = await boot(readConfig({ KITH_DATA: data, KITH_LOG: 'warn' }), 'bench')
const { knex } = kith

const root = await addUser(knex, 'root', { admin: true })
const [ada, cy, dee] = [await person('ada', 30_000), await person('cy', 30_000), await person('dee', 30_000)]
const family = []
for (let n = 0; n < 5; n++) family.push(await person(`family ${n}`, 6_000))
// One after the other, so that a month has as many photos as one of one's own timeline.
for (const [n, { id }] of family.entries())
  await knex.raw(`update core.asset set local_at = local_at + ? * interval '6 months' where owner_id = ?`, [n, id])

const full = await space('Full', [ada, cy, ...family])
for (const one of family) await fill(full, one.id, 6_000)
const small = []
for (let n = 0; n < SMALL; n++) {
  small.push(await space(`Small ${n}`, [ada, family[0], ...(n < 9 ? [cy] : [])]))
  await fill(small[n], family[0].id, IN_SMALL)
}
const empty = await space('Empty', [ada])
await knex('spaces.member').where({ space_id: empty }).update({ role: 'owner' })
await knex.raw('vacuum analyze')

await startJobs({ work: true })
const server = await kith.listen(0, '127.0.0.1')
const bare = bareServer().listen(0, '127.0.0.1')
await new Promise((resolve) => bare.once('listening', resolve))
const at = (listening) => `http://127.0.0.1:${listening.address().port}`
const tokens = { root: root.token, ada: ada.token, cy: cy.token, dee: dee.token }
console.log(JSON.stringify({ kith: at(server), bare: at(bare), ...tokens, empty, full }))

process.once('SIGTERM', async () => {
  bare.close()
  bare.closeAllConnections()
  await close()
})

function bareServer() {
  const answers = {
    '/fill': () => fill(empty, ada.id, 30_000),
    '/clear': () => knex('spaces.entry').where({ space_id: empty }).delete(),
    '/count': () =>
      knex.raw(
        `select e.space_id, count(*), max(a.local_at) from spaces.entry e join core.asset a on a.id = e.asset_id
          where e.space_id = any(?) and a.deleted_at is null group by e.space_id`,
        [[full, ...small]],
      ),
    // As if something had come: what was kept of anybody's timeline is no longer good.
    '/change': () => knex('core.revision').increment('n', 1),
  }
  return new Koa().use(async (ctx) => {
    await answers[ctx.path]()
    ctx.body = 'done'
  })
}

async function fill(to, owner, count) {
  await knex.raw(
    `insert into spaces.entry (space_id, asset_id, owner_id, by_user_id, month, local_at, ratio)
      select ?, a.id, a.owner_id, a.owner_id, a.month, a.local_at, core.layout_ratio(a.width, a.height) from core.asset a where a.owner_id = ? limit ?`,
    [to, owner, count],
  )
}

async function space(name, people) {
  const id = await insert('spaces.space', { name })
  const joined_at = new Date()
  await knex('spaces.member').insert(
    people.map((one) => ({ space_id: id, user_id: one.id, role: 'editor', joined_at })),
  )
  await knex('spaces.own').insert(people.map((one) => ({ space_id: id, user_id: one.id, seen_at: joined_at })))
  return id
}

async function person(name, count) {
  const { id, token } = await addUser(knex, name)
  const library = await insert('core.library', { owner_id: id, name, type: 'uploads' })
  await addPhotos(knex, { owner: id, library, count, path: `'${name}' || n` })
  return { id, token }
}

async function insert(table, row) {
  const [made] = await knex(table).insert(row).returning('id')
  return made.id
}
