// Writes to an embedded database until a file may not grow any more; run with a limit on the size of files.
import pg from 'pg'
import { openEmbedded } from '#core/db/embedded/index.js'

const embedded = await openEmbedded({ folder: process.argv[2] })
const client = new pg.Client(embedded.connection())
await client.connect()
await client.query('create table filler (id int primary key, bytes bytea)')
let rows = 0
const fill = async () => {
  for (;;) {
    await client.query(
      `insert into filler select $1::int, decode(string_agg(md5(g::text || $1::int), ''), 'hex')
      from generate_series(1, 60000) g`,
      [rows],
    )
    rows++
  }
}
const { message } = await fill().catch((error) => error)
const count = await client.query('select count(*)::int as rows from filler')
await client.query('truncate filler')
await client.query(`insert into filler values (1, 'again')`)
await client.end()
await embedded.close()
console.log(JSON.stringify({ message, lost: rows - count.rows[0].rows, full: rows > 0 }))
