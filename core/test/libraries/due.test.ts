import { rename } from 'node:fs/promises'
import { type TestKith, testKith } from '@kith/sdk/testing'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { jpeg } from '../assets/photos.ts'
import { addLibrary, lastReport, namesSeen, put, scanAgain, tempFolder } from './library.ts'

let k: TestKith<'ada' | 'bob'>
let folder: Awaited<ReturnType<typeof tempFolder>>
let n = 500
beforeAll(async () => {
  k = await testKith({ plugins: [], users: ['ada', 'bob'] })
})
beforeEach(async () => {
  folder = await tempFolder()
  await put(folder.path, 'a.jpg', await jpeg(++n))
})
afterEach(async () => {
  await k.knex('core.library').delete()
  await folder.remove()
})
afterAll(() => k.close())

const library = (more: object = {}) => addLibrary(k, k.users.ada, k.users.bob, [folder.path], more)

/** Runs a job as its schedule or the start of a process would. */
async function run(job: string): Promise<void> {
  const options = JSON.stringify({ attempts: 1, timeout: 60 })
  await k.knex('core.outbox').insert({ queue: 'system', job: `core.${job}`, plugin: 'core', input: '{}', options })
  await k.runJobs()
}
const scans = () => k.knex('core.scan').select('id')

test('a library is scanned when its time has come, and not before', async () => {
  const id = await library({ scanMinutes: 60 })
  await put(folder.path, 'b.jpg', await jpeg(++n))
  await run('scan-due')
  expect((await scans()).length).toBe(1)
  await k.knex('core.scan').update({ started_at: new Date(Date.now() - 3_601_000) })
  await k.knex('core.scan').insert({ library_id: id, partial: true, state: 'done' })
  await run('scan-due')
  expect(await lastReport(k, k.users.ada, id)).toMatchObject({ state: 'done', found: 2, added: 1 })
})

test('a library that is scanned by hand only is never due', async () => {
  await library({ scanMinutes: 0 })
  await k.knex('core.scan').update({ started_at: new Date(0) })
  await run('scan-due')
  expect((await scans()).length).toBe(1)
})

test('a scan whose job was lost goes on', async () => {
  const id = await library()
  await put(folder.path, 'b.jpg', await jpeg(++n))
  await k.as(k.users.ada).post(`/api/libraries/${id}/scan`)
  await k.knex('core.outbox').delete()
  await k
    .knex('core.scan')
    .where({ state: 'running' })
    .update({ started_at: new Date(Date.now() - 600_000) })
  await k.knex('core.asset').update({ added_at: new Date(0) })
  await run('scan-due')
  expect(await namesSeen(k, k.users.bob)).toEqual(['a.jpg', 'b.jpg'])
  expect(await k.knex('core.scan').where({ state: 'running' })).toEqual([])
})

test('a library whose disk is back is found without anybody asking', async () => {
  const id = await library()
  await rename(folder.path, `${folder.path}-unmounted`)
  expect(await scanAgain(k, k.users.ada, id)).toMatchObject({ state: 'failed' })
  await run('scan-due')
  expect((await scans()).length).toBe(2)
  await rename(`${folder.path}-unmounted`, folder.path)
  await run('scan-due')
  expect((await k.as(k.users.bob).get(`/api/libraries/${id}`)).body).toMatchObject({ offlineSince: null, photos: 1 })
})

test('what a killed process had in hand is worked on by the next', async () => {
  await library()
  await k.knex('core.asset').update({ state: 'pending', thumbhash: null })
  await run('resume-processing')
  expect(await namesSeen(k, k.users.bob)).toEqual(['a.jpg'])
})
