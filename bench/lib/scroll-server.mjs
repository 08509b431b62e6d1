// Usage: node bench/lib/scroll-server.mjs DATA PHOTOS [DATABASE_URL]
// A Kith with a library of PHOTOS photos of all shapes. Thumbnails are a few pictures from memory, as nobody has so
// many files: what is measured is the page. Prints { url, token } as JSON once it listens; ends with SIGTERM.
import sharp from 'sharp'
import { readConfig } from '../../core/dist/config.js'
import { boot } from '../../core/dist/server/boot.js'
import { addUser } from './world.mjs'

const [data, count, databaseUrl] = process.argv.slice(2)
const config = readConfig({ KITH_DATA: data, KITH_LOG: 'warn', ...(databaseUrl && { DATABASE_URL: databaseUrl }) })
const { kith, close } = await boot(config, 'bench')
const { knex } = kith

const { id: owner, token } = await addUser(knex, 'Ada')
const library = await insert('core.library', { owner_id: owner, name: 'Photos', type: 'uploads' })
const BATCH = 20_000
for (let from = 1; from <= count; from += BATCH) await add(from, Math.min(count, from + BATCH - 1))
await knex.raw('vacuum analyze')

const pictures = await Promise.all([...Array(8).keys()].map(picture))
const server = await kith.listen(0, '127.0.0.1')
const [answer] = server.listeners('request')
server.removeAllListeners('request')
server.on('request', (req, res) => {
  const id = /^\/api\/assets\/([\w-]+)\/thumbnail/.exec(req.url)?.[1]
  if (!id) return answer(req, res)
  res.writeHead(200, { 'content-type': 'image/webp', 'cache-control': 'private, max-age=31536000, immutable' })
  res.end(pictures[Number.parseInt(id.slice(0, 2), 16) % pictures.length])
})
console.log(JSON.stringify({ url: `http://127.0.0.1:${server.address().port}`, token }))
process.once('SIGTERM', close)

async function insert(table, row) {
  const [made] = await knex(table).insert(row).returning('id')
  return made.id
}

/** Some 24 photos a day, now and then a panorama or a portrait, in an order that looks like none. */
function add(from, to) {
  return knex.raw(
    `insert into core.asset (owner_id, library_id, mime, file_name, path, size, checksum, width, height, thumbhash,
        taken_at, local_at, state)
      select ?, ?, 'image/jpeg', 'IMG_' || i || '.jpg', convert_to('p' || i, 'UTF8'), 4000000,
        sha256(convert_to(i::text, 'UTF8')), (array[4000, 3000, 4000, 4032, 3024, 8000, 3000])[1 + i % 97 % 7],
        (array[3000, 4000, 2250, 3024, 4032, 2000, 3000])[1 + i % 97 % 7], substr(sha256(convert_to('t' || i, 'UTF8')), 1, 25),
        t at time zone 'utc', t, 'ready'
      from (select i, timestamp '2024-12-31' - i * interval '61 minutes' as t from generate_series(?::int, ?::int) i) q`,
    [owner, library, from, to],
  )
}

/** A blurred noise: as many bytes, and as long to decode, as a photo of that size. */
async function picture() {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 }
  const made = sharp({ create: { width: 480, height: 360, channels: 3, background: '#888', noise } })
  return made.blur(1.5).webp({ quality: 75 }).toBuffer()
}
