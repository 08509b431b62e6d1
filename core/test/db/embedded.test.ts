import { once } from 'node:events'
import { Model } from 'objection'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, connectDatabase } from '#core/db/connect.js'

let database: Database
const open: pg.Client[] = []

async function client(options?: { options?: string }): Promise<pg.Client> {
  const made = new pg.Client(database.connection(options))
  made.on('error', () => undefined)
  open.push(made)
  await made.connect()
  return made
}

beforeAll(async () => {
  database = await connectDatabase({})
  await database.knex.raw(`
    create extension vector; create extension pg_trgm; create extension unaccent; create extension citext;
    create extension btree_gist;
    create table person (id serial primary key, name text, email citext unique, tags text[], meta jsonb, face vector(3));
    create table pet (id serial primary key, owner_id int references person, name text);
    create table counter (id int primary key, n int not null)`)
})
afterAll(async () => {
  await Promise.all(open.map((made) => made.end()))
  await database.close()
})

class Pet extends Model {
  static override tableName = 'pet'
  declare name: string
}
class Person extends Model {
  static override tableName = 'person'
  static override jsonAttributes = ['meta']
  declare id: number
  declare name: string
  declare pets: Pet[]
  declare tags: string[]
  declare meta: object
  static override relationMappings = {
    pets: { relation: Model.HasManyRelation, modelClass: Pet, join: { from: 'person.id', to: 'pet.owner_id' } },
  }
}

describe('models and queries', () => {
  it('writes and reads a graph of models', async () => {
    const { id } = await Person.query(database.knex).insertGraph({
      name: 'Änne',
      tags: ['x', 'y"z'],
      meta: { a: [1] },
      pets: [{ name: 'Mau' }, { name: 'Wau' }],
    })
    const read = await Person.query(database.knex).findById(id).withGraphFetched('pets')
    expect(read).toMatchObject({ name: 'Änne', tags: ['x', 'y"z'], meta: { a: [1] } })
    expect(read?.pets.map((pet) => pet.name).sort()).toEqual(['Mau', 'Wau'])
  })

  it('names the constraint an insert violates', async () => {
    await database.knex('person').insert({ email: 'a@example.org' })
    await expect(database.knex('person').insert({ email: 'A@example.org' })).rejects.toMatchObject({
      code: '23505',
      constraint: 'person_email_key',
    })
  })

  it('rolls back a transaction and a savepoint in it', async () => {
    await database.knex.transaction(async (trx) => {
      await trx('person').insert({ name: 'kept' })
      const inner = trx.transaction(async (savepoint) => {
        await savepoint('person').insert({ name: 'dropped' })
        throw new Error('no')
      })
      await expect(inner).rejects.toThrow('no')
    })
    expect(await database.knex('person').whereIn('name', ['kept', 'dropped']).pluck('name')).toEqual(['kept'])
  })

  it('takes 64 000 parameters and a value of 8 MB', async () => {
    const values = Array.from({ length: 64_000 }, (_, i) => i)
    const { rows } = await database.knex.raw(
      `select count(*) as n from (values ${values.map(() => '(?::int)').join()}) v`,
      values,
    )
    expect(rows).toEqual([{ n: 64_000 }])
    const big = Buffer.alloc(8 << 20, 7)
    const read = await database.knex.raw('select ?::bytea as big', [big])
    expect(big.equals(read.rows[0].big)).toBe(true)
  })

  it('finds the nearest vector, by an index, and text by likeness', async () => {
    await database.knex.raw(
      `insert into person (name, face) select 'face ' || g, array[g, 1, 2]::vector from generate_series(1, 50) g`,
    )
    await database.knex.raw('create index on person using hnsw (face vector_cosine_ops)')
    await database.knex.raw('create index on person using gin (name gin_trgm_ops)')
    const near = await database.knex('person').whereNotNull('face').orderByRaw(`face <=> '[7,1,2]'`).limit(1)
    expect(near[0].name).toBe('face 7')
    const like = await database.knex.raw(
      `select count(*) as n from person where unaccent(name) ilike 'anne' and name % 'Änne'`,
    )
    expect(like.rows).toEqual([{ n: 1 }])
  })

  it('gives dates and wall clocks as written, moments as Date, and counts as numbers', async () => {
    const { rows } = await database.knex.raw(`select date '2024-02-29' as day, timestamp '2024-02-29 23:30:00' as wall,
      timestamptz '2024-02-29 23:30:00Z' as moment, 7::int8 as small, 9007199254740993::int8 as large`)
    expect(rows).toEqual([
      {
        day: '2024-02-29',
        wall: '2024-02-29 23:30:00',
        moment: new Date('2024-02-29T23:30:00Z'),
        small: 7,
        large: '9007199254740993',
      },
    ])
    const other = await client()
    expect((await other.query('select 7::int8 as small')).rows).toEqual([{ small: '7' }])
  })
})

describe('many clients on one session', () => {
  it('gives each of 50 concurrent queries its own answer', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, i) => database.knex.raw('select ?::int as i', [i])),
    )
    expect(answers.map((answer) => answer.rows[0].i)).toEqual(Array.from({ length: 50 }, (_, i) => i))
  })

  it('loses no update of 20 concurrent transactions', async () => {
    await database.knex('counter').insert({ id: 1, n: 0 })
    const add = () =>
      database.knex.transaction(async (trx) => {
        const row = await trx('counter').where({ id: 1 }).forUpdate().first()
        await trx('counter')
          .where({ id: 1 })
          .update({ n: row.n + 1 })
      })
    await Promise.all(Array.from({ length: 20 }, add))
    expect((await database.knex('counter').first()).n).toBe(20)
  })

  it('keeps a transaction apart from what others do meanwhile', async () => {
    const [a, b] = [await client(), await client()]
    await a.query('begin')
    await a.query('insert into counter values (2, 0)')
    const seen = b.query('select * from counter where id = 2')
    await a.query('rollback')
    expect((await seen).rows).toEqual([])
  })

  it('gives each client its own prepared statements', async () => {
    const [a, b] = [await client(), await client()]
    for (let i = 0; i < 3; i++) {
      expect((await a.query({ name: 'same', text: 'select $1::int + 1 as n', values: [i] })).rows).toEqual([
        { n: i + 1 },
      ])
      expect((await b.query({ name: 'same', text: 'select $1::text as t', values: ['x'] })).rows).toEqual([{ t: 'x' }])
    }
  })

  it('forgets the prepared statements of a client that is gone', async () => {
    const a = await client()
    await a.query({ name: 'mine', text: 'select 1234567 as n' })
    await a.end()
    const { rows } = await database.knex.raw(
      `select name from pg_prepared_statements where statement like '%1234567%' and name <> ''`,
    )
    expect(rows).toEqual([])
  })

  it('gives each client the search path it started with', async () => {
    await database.knex.raw('create schema apart; create table apart.there (a int)')
    const apart = await client({ options: '-c search_path=apart' })
    await apart.query('select * from there')
    await expect(database.knex.raw('select * from there')).rejects.toMatchObject({ code: '42P01' })
    await apart.query('select * from there')
  })

  it('reads a portal in pieces', async () => {
    const a = await client()
    const other = database.knex.raw('select 1 as one')
    const { rows } = await a.query({
      text: 'select g from generate_series(1, 1000) g where g > $1',
      values: [0],
      rows: 100,
    } as never)
    expect(rows).toHaveLength(1000)
    expect((await other).rows).toEqual([{ one: 1 }])
  })

  it('rolls back for a client that dies in its transaction, and forgets what it waited for', async () => {
    const a = await client()
    await a.query('begin')
    await a.query('insert into counter values (3, 0)')
    const waiting = database.knex('counter').where({ id: 3 })
    const stream: unknown = Reflect.get(Reflect.get(a, 'connection'), 'stream')
    if (stream && typeof stream === 'object' && 'destroy' in stream && typeof stream.destroy === 'function')
      stream.destroy()
    expect(await waiting).toEqual([])
  })

  it('goes on after an error in a transaction that is never ended', async () => {
    const a = await client()
    await a.query('begin')
    await expect(a.query('select 1/0')).rejects.toMatchObject({ code: '22012' })
    await expect(a.query('select 1')).rejects.toMatchObject({ code: '25P02' })
    await a.end()
    expect((await database.knex.raw('select 1 as one')).rows).toEqual([{ one: 1 }])
  })

  it('refuses rows by COPY and stays usable', async () => {
    const a = await client()
    await expect(a.query('/* rows */ copy counter from stdin')).rejects.toMatchObject({ code: '0A000' })
    await a.query('begin')
    await expect(a.query({ text: 'COPY counter (id, n) FROM STDIN', values: [] })).rejects.toThrow(/INSERT/)
    await a.query('rollback')
    expect((await a.query(`select 'copy counter from stdin' as text`)).rows).toHaveLength(1)
  })

  it('answers recursion without end with an error', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000)
    await expect(database.knex.raw('select ?::jsonb', [deep])).rejects.toMatchObject({ code: '54001' })
    expect((await database.knex.raw('select 1 as one')).rows).toEqual([{ one: 1 }])
  })
})

describe('LISTEN and NOTIFY', () => {
  const heardBy = async (listener: pg.Client) => {
    const [message] = await once(listener, 'notification')
    return `${message.channel}=${message.payload}`
  }

  it('brings a notification to those who listen, and to nobody else', async () => {
    const [a, b, deaf] = [await client(), await client(), await client()]
    let overheard = 0
    deaf.on('notification', () => overheard++)
    await a.query('-- with a comment\nlisten "News"')
    await b.query('listen "News"; select 1')
    const heard = Promise.all([heardBy(a), heardBy(b)])
    await database.knex.raw(`select pg_notify('News', 'one')`)
    expect(await heard).toEqual(['News=one', 'News=one'])
    await deaf.query('select 1')
    expect(overheard).toBe(0)
  })

  it('goes on for one listener when another stops or dies', async () => {
    const [a, b, c] = [await client(), await client(), await client()]
    for (const each of [a, b, c]) await each.query('listen things')
    await b.query('unlisten *')
    await c.end()
    const heard = heardBy(a)
    await database.knex.raw(`notify THINGS, 'two'`)
    expect(await heard).toBe('things=two')
  })

  it('says nothing of a transaction that was rolled back', async () => {
    const a = await client()
    await a.query('listen truth')
    const heard = heardBy(a)
    const lie = database.knex.transaction(async (trx) => {
      await trx.raw(`notify truth, 'no'`)
      throw new Error('not so')
    })
    await expect(lie).rejects.toThrow('not so')
    await database.knex.transaction((trx) => trx.raw(`notify truth, 'yes'`))
    expect(await heard).toBe('truth=yes')
  })
})

it('starts as a copy of another database', async () => {
  const dump = await database.dump?.()
  const copy = await connectDatabase({ template: dump })
  try {
    expect((await copy.knex('counter').where({ id: 1 }).first()).n).toBe(20)
    await copy.knex('counter').delete()
    expect((await database.knex('counter').first()).n).toBe(20)
  } finally {
    await copy.close()
  }
})
