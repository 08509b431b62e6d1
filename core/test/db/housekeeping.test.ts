import { expect, it, vi } from 'vitest'
import { connectDatabase } from '#core/db/connect.js'

it('cleans and measures tables that changed much, as nothing else does it', async () => {
  const database = await connectDatabase({})
  await database.knex.raw(`
    create table much (a int);
    insert into much select generate_series(1, 3000);
    delete from much where a > 2000`)
  const read = async () => {
    const { rows } = await database.knex.raw(`select c.reltuples as rows, s.n_dead_tup as dead
      from pg_stat_user_tables s join pg_class c on c.oid = s.relid where s.relname = 'much'`)
    return rows
  }
  await vi.waitFor(async () => expect(await read()).toEqual([{ rows: 2000, dead: 0 }]), {
    timeout: 25_000,
    interval: 200,
  })
  await database.close()
}, 60_000)
