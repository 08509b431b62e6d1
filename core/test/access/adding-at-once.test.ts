import { type TestUser, testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shelves } from '../assets/shelves-plugin.ts'
import { shelvesOf } from '../assets/shelves.ts'

const start = () => testKith({ plugins: [shelves], users: ['ada', 'bob'] })
let k: Awaited<ReturnType<typeof start>>
let s: ReturnType<typeof shelvesOf>
let ada: TestUser, bob: TestUser
beforeAll(async () => {
  k = await start()
  s = shelvesOf(k)
  ;({ ada, bob } = k.users)
  await s.share(ada, bob)
})
afterAll(() => k?.close())

const MANY = 2_000

/** One photo of Ada's, many times over. */
async function manyPhotos(): Promise<string[]> {
  await k.asset(ada)
  await k.knex.raw(`insert into core.asset (owner_id, library_id, file_name, path, state)
    select owner_id, library_id, 'many.jpg', convert_to('many' || i, 'UTF8'), 'ready'
    from core.asset, generate_series(1, ${MANY - 1}) i`)
  return k.knex('core.asset').orderBy('id').pluck('id')
}

/** Only a server has two connections, on which two can wait for each other. */
const onServer = process.env['KITH_TEST_DATABASE_URL'] !== undefined

test('two people put the same 2,000 photos into two collections in opposite orders, while their owner changes them', async () => {
  const ids = await manyPhotos()
  const backwards = ids.toReversed()
  for (const shiftMinutes of [1, 2, 3, 4, 5]) {
    const [adas, bobs] = [await s.shelf(ada), await s.shelf(bob)]
    await s.reader(adas, ada, { caps: ['view', 'add'] })
    await s.reader(bobs, bob, { caps: ['view', 'add'] })
    const answers = await Promise.all([
      k.as(ada).post(`/api/sets/${s.set(adas)}/assets`, { ids }),
      k.as(ada).patch('/api/assets', { ids: backwards, changes: { shiftMinutes } }),
      k.as(bob).post(`/api/sets/${s.set(bobs)}/assets`, { ids: backwards }),
    ])
    expect(answers.map(({ status, body }) => [status, body])).toMatchObject([
      [200, { added: MANY }],
      [200, {}],
      [200, { added: MANY }],
    ])
  }
})

test.runIf(onServer)(
  'who has to give way to somebody who waits for the same photos is done again, and told nothing',
  async () => {
    const [first = '', last = ''] = [await k.asset(ada), await k.asset(ada)].sort()
    const shelf = await s.shelf(ada)
    await s.reader(shelf, ada, { caps: ['view', 'add'] })
    const change = (id: string) => k.knex('core.asset').where({ id }).update({ taken_source: 'file' })
    let adding: Promise<unknown> | undefined
    await k.knex.transaction(async (trx) => {
      await change(last).transacting(trx)
      adding = k.as(ada).post(`/api/sets/${s.set(shelf)}/assets`, { ids: [last, first] })
      // It has locked the first and waits for the last.
      await expect
        .poll(() =>
          k
            .knex('pg_stat_activity')
            .where({ wait_event_type: 'Lock' })
            .whereRaw('datname = current_database()')
            .first(),
        )
        .toBeDefined()
      await change(first).transacting(trx)
    })
    expect(await adding).toMatchObject({ status: 200, body: { added: 2 } })
  },
)
