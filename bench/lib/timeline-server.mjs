// Usage: node bench/lib/timeline-server.mjs DATA PHOTOS [DATABASE_URL]
// A Kith with a world of PHOTOS of ada's, as many of bob's in her timeline, and 5,000 of cleo's that come by a folder;
// and beside it in the same process, on the same database, servers that do the least that could answer the same.
// Prints { kith, bare, token, month, own, shared } as JSON once it listens; ends with SIGTERM.
import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import Koa from 'koa'
import { readConfig } from '../../core/dist/config.js'
import { thumbnailKey } from '../../core/dist/ingest/keys.js'
import { boot } from '../../core/dist/server/boot.js'
import { addUser } from './world.mjs'

const [data, count, databaseUrl] = process.argv.slice(2)
const photos = Number(count)
const config = readConfig({ KITH_DATA: data, KITH_LOG: 'warn', ...(databaseUrl && { DATABASE_URL: databaseUrl }) })
const { kith, close } = await boot(config, 'bench')
const { knex } = kith

const people = {}
for (const name of ['ada', 'bob', 'cleo']) people[name] = await person(name)
const folder = await insert('core.folder', {
  library_id: people.cleo.library,
  owner_id: people.cleo.id,
  path: Buffer.from('trips'),
  name: 'trips',
})
await knex('core.folder_tree').insert({ ancestor_id: folder, descendant_id: folder })
await add(people.ada, photos)
await add(people.bob, photos)
await add(people.cleo, 5_000, folder)
await sameContent()
await share(people.bob, people.ada)
const narrowed = await share(people.cleo, people.ada, { whole: false })
await knex('partner_sharing.share_folder').insert({ share_id: narrowed, folder_id: folder })
await knex.raw('vacuum analyze')

const { rows } = await knex.raw(
  `select to_char(month, 'YYYY-MM') as month from core.asset where owner_id = ? group by month order by abs(count(*) - 1000) limit 1`,
  [people.ada.id],
)
const month = rows[0].month
const [own, shared] = await Promise.all([people.ada, people.bob].map(newest))
for (const id of [own, shared]) await writePicture(id)
const { token } = people.ada

const server = await kith.listen(0, '127.0.0.1')
const bare = bareServer().listen(0, '127.0.0.1')
await new Promise((resolve) => bare.once('listening', resolve))
const at = (listening) => `http://127.0.0.1:${listening.address().port}`
console.log(JSON.stringify({ kith: at(server), bare: at(bare), token, month, own, shared }))

process.once('SIGTERM', async () => {
  bare.close()
  bare.closeAllConnections()
  await close()
})

/** The same database and the same HTTP library, and nothing else. */
function bareServer() {
  const listed = `visibility = 'timeline' and deleted_at is null and offline_at is null and state = 'ready'`
  const json = (sql, values) => async (ctx) => {
    ctx.type = 'application/json'
    ctx.body = JSON.stringify((await knex.raw(sql, values)).rows)
  }
  const group = `group by month order by month desc`
  const answers = {
    '/own-months': json(`select month, count(*) from core.asset where owner_id = ? and ${listed} ${group}`, [
      people.ada.id,
    ]),
    '/months': json(
      `select month, sum(n) from (
          select month, count(*) as n from core.asset where owner_id = any(?::uuid[]) and ${listed} group by month
          union all select month, count(*) from core.asset where folder_id = ? and ${listed} group by month) q ${group}`,
      [[people.ada.id, people.bob.id], folder],
    ),
    '/month': json(
      `select id, width, height, thumbhash, local_at, owner_id, type, duration_ms from core.asset
        where owner_id = ? and ${listed} and local_at >= ? and local_at < ?::timestamp + interval '1 month'
        order by local_at desc, id`,
      [people.ada.id, `${month}-01`, `${month}-01`],
    ),
    '/file': async (ctx) => {
      const path = pictureOf(own)
      ctx.type = 'image/webp'
      ctx.length = (await stat(path)).size
      ctx.body = createReadStream(path)
    },
    // As if a photo had come: what was kept of ada's timeline is no longer good.
    '/change': json(`update core.revision set n = n + 1 where kind = 'core:library' and set_id = ?`, [people.ada.id]),
  }
  const app = new Koa()
  // A client that stops reading at the end of a measurement is nothing to print.
  app.silent = true
  return app.use((ctx) => answers[ctx.path](ctx))
}

async function insert(table, row) {
  const [made] = await knex(table).insert(row).returning('id')
  return made.id
}

async function person(name) {
  const { id, token } = await addUser(knex, name)
  return { id, token, name, library: await insert('core.library', { owner_id: id, name, type: 'uploads' }) }
}

/** Some 1,000 photos a month, however many there are. */
async function add({ id, library, name }, number, folderId = null) {
  const batch = 20_000
  for (let from = 1; from <= number; from += batch)
    await knex.raw(
      `insert into core.asset (owner_id, library_id, folder_id, mime, file_name, path, size, checksum, width, height, thumbhash,
          taken_at, local_at, state)
        select ?, ?, ?, 'image/jpeg', 'IMG_' || i || '.jpg', convert_to('p' || i, 'UTF8'), 4000000,
          sha256(convert_to(? || i, 'UTF8')), 4000, 3000, substr(sha256(convert_to('t' || i, 'UTF8')), 1, 25),
          t at time zone 'utc', t, 'ready'
        from (select i, timestamp '2024-12-31' - i * interval '44 minutes' as t from generate_series(?::int, ?::int) i) q`,
      [id, library, folderId, name, from, Math.min(number, from + batch - 1)],
    )
  await knex.raw(
    `insert into core.exif (asset_id, latitude, longitude, city, country)
      select id, 38.7, -9.1, 'Lisbon', 'Portugal' from core.asset where owner_id = ?`,
    [id],
  )
}

/** Two in a hundred of bob's photos are ada's too. */
async function sameContent() {
  await knex.raw(
    `with pair as (select a.id as one, b.id as other, gen_random_uuid() as content from core.asset a
        join core.asset b on b.path = a.path and b.owner_id = ? where a.owner_id = ? and get_byte(a.checksum, 0) < 5)
      update core.asset x set content_id = p.content from pair p where x.id in (p.one, p.other)`,
    [people.bob.id, people.ada.id],
  )
}

function pictureOf(id) {
  return join(data, 'files', thumbnailKey(id))
}

async function writePicture(id) {
  await mkdir(dirname(pictureOf(id)), { recursive: true })
  await writeFile(pictureOf(id), randomBytes(13_000))
}

function share(from, to, more = {}) {
  return insert('partner_sharing.share', { from_user_id: from.id, to_user_id: to.id, in_timeline: true, ...more })
}

async function newest({ id }) {
  const row = await knex('core.asset').where({ owner_id: id }).orderBy('local_at', 'desc').first('id')
  return row.id
}
