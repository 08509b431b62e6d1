// Usage: node bench/lib/albums-server.mjs DATA
// A Kith where ada has 50,000 photos and cy 30,000; an empty album of ada's, and one with 30,000 of hers that cy looks at.
// Beside it a server that puts the same rows into the empty album by one bare INSERT … SELECT, and one that empties it.
// Prints { kith, bare, ada, cy, empty, full, ids } as JSON once it listens; ends with SIGTERM.
import Koa from 'koa'
import { readConfig } from '../../core/dist/config.js'
import { boot } from '../../core/dist/server/boot.js'
import { addPhotos, addUser } from './world.mjs'

const [data] = process.argv.slice(2)
const { kith, close } = await boot(readConfig({ KITH_DATA: data, KITH_LOG: 'warn' }), 'bench')
const { knex } = kith

const ada = await person('ada', 50_000)
const cy = await person('cy', 30_000)
const empty = await insert('albums.album', { owner_user_id: ada.id, title: 'Empty' })
const full = await insert('albums.album', { owner_user_id: ada.id, title: 'Full' })
await knex('albums.member').insert({ album_id: full, user_id: cy.id, role: 'viewer' })
await fill(full, 30_000)
await knex.raw('vacuum analyze')

const server = await kith.listen(0, '127.0.0.1')
const bare = bareServer().listen(0, '127.0.0.1')
await new Promise((resolve) => bare.once('listening', resolve))
const at = (listening) => `http://127.0.0.1:${listening.address().port}`
const ids = await knex('core.asset').where({ owner_id: ada.id }).pluck('id')
console.log(JSON.stringify({ kith: at(server), bare: at(bare), ada: ada.token, cy: cy.token, empty, full, ids }))

process.once('SIGTERM', async () => {
  bare.close()
  bare.closeAllConnections()
  await close()
})

function bareServer() {
  const answers = {
    '/fill': () => fill(empty, 50_000),
    '/clear': () => knex('albums.entry').where({ album_id: empty }).delete(),
    // As if something had come: what was kept of anybody's timeline is no longer good.
    '/change': () => knex('core.revision').increment('n', 1),
  }
  return new Koa().use(async (ctx) => {
    await answers[ctx.path]()
    ctx.body = 'done'
  })
}

async function fill(album, count) {
  await knex.raw(
    `insert into albums.entry (album_id, asset_id, owner_id, by_user_id, month, local_at, ratio)
      select ?, a.id, a.owner_id, a.owner_id, a.month, a.local_at, core.layout_ratio(a.width, a.height) from core.asset a where a.owner_id = ? limit ?`,
    [album, ada.id, count],
  )
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
