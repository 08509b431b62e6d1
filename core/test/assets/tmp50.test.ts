import { testKith } from '@kith/sdk/testing'
import { test } from 'vitest'
import { shelves } from './shelves-plugin.ts'
import { shelvesOf } from './shelves.ts'
test('steps', { timeout: 200_000 }, async () => {
  const k = await testKith({ plugins: [shelves], users: ['ada'] })
  const s = shelvesOf(k)
  const { ada } = k.users
  const shelf = await s.shelf(ada)
  await s.reader(shelf, ada, { caps: ['view', 'add'] })
  await k.asset(ada)
  const N = Number(process.env['N'] ?? 10000)
  const step = async (name: string, f: () => PromiseLike<unknown>) => { const t = performance.now(); const r = await f() as { status?: number }; console.log(name, Math.round(performance.now() - t), r?.status ?? '') }
  await step('insert', () => k.knex.raw(`insert into core.asset (owner_id, library_id, file_name, path, state)
    select owner_id, library_id, 'many.jpg', convert_to('many' || i, 'UTF8'), 'ready' from core.asset, generate_series(1, ?::int) i`, [N - 1]))
  const ids = (await k.knex('core.asset').select('id') as { id: string }[]).map((row) => row.id)
  await step('add', () => k.as(ada, shelves).add({ params: { id: shelf }, body: { ids } }))
  await step('trash', () => k.as(ada).post('/api/assets/trash', { ids }))
  await step('restore', () => k.as(ada).post('/api/assets/restore', { ids }))
  await step('rating', () => k.as(ada).patch('/api/assets', { ids, changes: { rating: 5 } }))
  await step('fav', () => k.as(ada).put('/api/assets/favorites', { ids, favorite: true }))
  await step('archive', () => k.as(ada).patch('/api/assets', { ids, changes: { visibility: 'archive' } }))
  await k.close()
})
