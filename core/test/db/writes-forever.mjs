// Writes to an embedded database until it is killed, and says each time what was answered as committed.
import { writeSync } from 'node:fs'
import pg from 'pg'
import { openEmbedded } from '#core/db/embedded/index.js'

const say = (message) => writeSync(1, `${JSON.stringify(message)}\n`)

const embedded = await openEmbedded({ folder: process.argv[2] })
const client = new pg.Client(embedded.connection())
await client.connect()
await client.query(`
  create extension if not exists vector;
  create table if not exists entry (id bigint primary key, text text);
  create table if not exists account (id int primary key, balance int);
  insert into account select g, 1000 from generate_series(1, 10) g on conflict do nothing`)
const { rows } = await client.query(`select coalesce(max(id), 0)::int as last, count(*)::int as rows,
  (select sum(balance)::int from account) as balance from entry`)
say(rows[0])

for (let id = rows[0].last + 1; ; id++) {
  await client.query('insert into entry values ($1, $2)', [id, 'x'.repeat(200 + (id % 50) * 40)])
  say({ committed: id })
  await client.query('begin')
  await client.query('update account set balance = balance - 1 where id = $1', [1 + (id % 10)])
  await client.query('update account set balance = balance + 1 where id = $1', [1 + ((id * 7) % 10)])
  await client.query('commit')
  if (id % 150 === 0) await client.query('checkpoint')
}
