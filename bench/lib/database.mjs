import { createRequire } from 'node:module'

/** Runs `fn` with the address of a database made for it on this PostgreSQL, and removed again. */
export async function withDatabase(server, fn) {
  const pg = createRequire(new URL('../../core/package.json', import.meta.url))('pg')
  const database = `kith_bench_${process.pid}_${Math.random().toString(36).slice(2, 8)}`
  const onServer = async (sql) => {
    const client = new pg.Client(server)
    await client.connect()
    await client.query(sql).finally(() => client.end())
  }
  await onServer(`create database ${database}`)
  try {
    const url = new URL(server)
    url.pathname = `/${database}`
    return await fn(url.href)
  } finally {
    await onServer(`drop database ${database} with (force)`)
  }
}
