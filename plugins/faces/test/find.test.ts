import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { testKith } from '@kith/sdk/testing'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openNetwork } from '../dist/src/engine/network.js'
import { createGraph } from '../dist/src/engine/onnx/graph.js'
import { createThreads } from '../dist/src/engine/threads.js'
import faces from '../dist/src/index.js'
import { writeTinyModels } from './tiny-models.ts'

const demo = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json')),
  'demo',
)
const start = () => testKith({ plugins: [faces], users: ['ada', 'bob'], unlimited: true })

let k: Awaited<ReturnType<typeof start>>
let temp: string
let people: Buffer
let meadow: Buffer
beforeAll(async () => {
  k = await start()
  temp = await mkdtemp(path.join(os.tmpdir(), 'kith-faces-'))
  people = await sharp(await readFile(path.join(demo, 'sample1.jpg')))
    .resize(1440)
    .jpeg()
    .toBuffer()
  meadow = await sharp({ create: { width: 300, height: 200, channels: 3, background: 'green' } })
    .jpeg()
    .toBuffer()
})
afterAll(async () => {
  await k?.close()
  await rm(temp, { recursive: true, force: true })
})
beforeEach(async () => {
  await ada().put('/api/plugins/faces/settings', {})
  await k.knex('core.asset').delete()
})

const ada = () => k.as(k.users.ada)
const run = async () => {
  await k.runJobs()
  const { body } = await ada().get('/api/derived')
  return (body as { items: unknown[] }).items[0]
}
const found = () => k.knex('faces.face').orderBy('x')
const vectors = async (): Promise<number[][]> =>
  (await k.knex('faces.embedding').select(k.knex.raw('vector::real[] as vector'))).map(({ vector }) => vector)

test('faces are found where they are, each with an embedding, and looking again changes nothing', async () => {
  const photo = await k.asset(k.users.ada, { preview: people })
  await k.asset(k.users.bob, { preview: meadow })
  expect(await run()).toMatchObject({ plugin: 'faces', total: 2, done: 2, failed: 0 })
  const before = await found()
  // Three people on that picture, left, middle and right.
  expect(before).toMatchObject([
    { asset_id: photo, owner_id: k.users.ada.id, origin: 'found', person_id: null, placed: null },
    {},
    {},
  ])
  for (const [n, x] of [0.26, 0.48, 0.82].entries()) {
    expect(Math.abs(before[n].x + before[n].w / 2 - x)).toBeLessThan(0.03)
    expect(before[n].landmarks).toHaveLength(10)
  }
  for (const vector of await vectors()) {
    expect(vector).toHaveLength(128)
    expect(Math.hypot(...vector)).toBeCloseTo(1)
  }
  await k.knex('core.derived').delete()
  await k.runJobsAgain()
  expect(await run()).toMatchObject({ done: 2 })
  expect(await found()).toEqual(before)
  expect(await vectors()).toHaveLength(3)
})

test('with a model folder of another layout and length, people, drawn boxes and faces placed by hand stay', async () => {
  const photo = await k.asset(k.users.ada, { preview: people })
  await run()
  const [left, middle, right] = await found()
  const person = await k.knex('faces.person').insert({ owner_user_id: k.users.ada.id, name: 'Eve' }).returning('id')
  await k.knex('faces.face').where({ id: left.id }).update({ person_id: person[0].id, placed: 'auto' })
  await k.knex('faces.face').where({ id: right.id }).update({ person_id: person[0].id, placed: 'hand' })
  const drawn = { asset_id: photo, owner_id: k.users.ada.id, origin: 'drawn', x: 0.4, y: 0.7, w: 0.05, h: 0.1 }
  await k.knex('faces.face').insert(drawn)

  // These models see the left face only, a little beside where it was.
  const { x, y, w, h } = left
  await writeTinyModels(temp, { x: x + 0.1 * w, y, w, h })
  await ada().put('/api/plugins/faces/settings', { models: temp })
  expect(await run()).toMatchObject({ done: 1, failed: 0 })
  const after = await found()
  expect(after.map(({ id }) => id)).not.toContain(middle.id)
  expect(after).toMatchObject([
    { id: left.id, person_id: person[0].id, placed: 'auto', model: 'tiny' },
    { origin: 'drawn', x: expect.closeTo(0.4), w: expect.closeTo(0.05) },
    { id: right.id, person_id: person[0].id, placed: 'hand' },
  ])
  const lengths = await k
    .knex('faces.embedding')
    .where({ model: 'tiny' })
    .select(k.knex.raw('vector_dims(vector) as n'))
  expect(lengths).toContainEqual({ n: 16 })

  const told = async (language: string) => {
    const { body } = await k.as(k.users.ada, { 'accept-language': language }).get('/api/plugins')
    return (body as { items: { id: string; about: string[] }[] }).items.find(({ id }) => id === 'faces')?.about
  }
  expect(await told('en')).toEqual([expect.stringMatching(/the model tiny, from .*: 16 numbers/)])
  expect(await told('de')).toEqual([expect.stringMatching(/das Modell tiny, aus .*: 16 Zahlen/)])

  // A folder that cannot be used is told of with each photo, and nothing is lost.
  await ada().put('/api/plugins/faces/settings', { models: path.join(temp, 'nowhere') })
  expect(await run()).toMatchObject({ done: 0, failed: 1 })
  expect((await ada().get('/api/derived/faces/faces/failed')).body).toMatchObject([
    { error: expect.stringMatching(/nowhere.*manifest\.json cannot be read/) },
  ])
  expect(await told('en')).toEqual([expect.stringMatching(/nowhere.*manifest\.json cannot be read/)])
  expect(await found()).toHaveLength(3)
})

test('with another model people are grouped anew by themselves, once the photos have been looked at', async () => {
  const [photo] = [await k.asset(k.users.ada, { preview: people }), await k.asset(k.users.ada, { preview: people })]
  await run()
  const faces = () => k.knex('faces.face').whereNotNull('person_id').distinct('person_id')
  expect(await faces()).toHaveLength(3)
  // Somebody of whom nothing is left: grouping all anew forgets them, and nothing else does.
  const [lost] = await k.knex('faces.person').insert({ owner_user_id: k.users.ada.id }).returning('id')
  const there = () => k.knex('faces.person').where({ id: lost.id })
  await k.asset(k.users.ada, { preview: meadow })
  await run()
  expect(await there()).toHaveLength(1)

  const [box] = await k.knex('faces.face').where({ asset_id: photo }).orderBy('x')
  await writeTinyModels(temp, box)
  await ada().put('/api/plugins/faces/settings', { models: temp })
  await run()
  expect(await there()).toEqual([])
  expect(await k.knex('faces.grouped').where({ owner_id: k.users.ada.id })).toMatchObject([{ model: 'tiny' }])
})

test('a face that somebody draws is known from then on', async () => {
  const photo = await k.asset(k.users.ada, { preview: people })
  await run()
  const [first] = await found()
  const { id, x, y, w, h } = first ?? {}
  await k.knex('faces.face').where({ id }).delete()
  const drawn = await ada().post('/api/faces/faces', { assetId: photo, box: { x, y, w, h }, who: { name: 'Ann' } })
  expect(drawn.status).toBe(201)
  await k.runJobs()
  expect(await k.knex('faces.embedding').join('faces.face', 'id', 'face_id').where({ origin: 'drawn' })).toHaveLength(1)
})

test('a photo that cannot be read, or on which the server ended, is listed and left behind; others are looked at', async () => {
  const photo = await k.asset(k.users.ada, { preview: people })
  const broken = await k.asset(k.users.ada, { preview: Buffer.from('no picture') })
  const deadly = await k.asset(k.users.ada, { preview: people })
  const unlucky = await k.asset(k.users.ada, { preview: meadow })
  // What kills of the whole process leave behind.
  await k.knex('faces.trial').insert([
    { asset_id: deadly, count: 3 },
    { asset_id: unlucky, count: 1 },
  ])
  expect(await run()).toMatchObject({ total: 4, done: 2, failed: 2, waiting: 0 })
  const failed = (await ada().get('/api/derived/faces/faces/failed')).body
  expect(failed).toHaveLength(2)
  expect(failed).toContainEqual(expect.objectContaining({ assetId: broken, attempts: 3 }))
  expect(failed).toContainEqual(
    expect.objectContaining({ assetId: deadly, error: expect.stringContaining('The server ended 3 times') }),
  )
  expect((await found()).map((face) => face.asset_id)).toEqual([photo, photo, photo])
  expect(await k.knex('faces.trial')).toMatchObject([{ asset_id: deadly }])
})

test('embeddings go with the photo and with the account', async () => {
  const photo = await k.asset(k.users.ada, { preview: people })
  await k.asset(k.users.bob, { preview: people })
  await run()
  expect(await vectors()).toHaveLength(6)
  await k.knex('core.asset').where({ id: photo }).delete()
  expect(await vectors()).toHaveLength(3)
  expect(await ada().delete(`/api/users/${k.users.bob.id}`)).toMatchObject({ status: expect.any(Number) })
  await k.runJobs({ until: new Date(Date.now() + 366 * 86_400_000) })
  expect(await vectors()).toEqual([])
  expect(await found()).toEqual([])
})

test('a network is asked about several faces at once, or one by one where it only says that it takes several', async () => {
  const runtime = await import('onnxruntime-node')
  const write = (reshape: boolean) => {
    const graph = createGraph('sums')
    const faces = graph.input('faces', ['count', 2])
    const each = reshape ? graph.node('Reshape', [faces, graph.integers([1, 2])]) : faces
    graph.output('sums', graph.node('ReduceSum', [each, graph.integers([1])]), ['count', 1])
    return graph.file()
  }
  for (const madeForOne of [false, true]) {
    const network = await openNetwork(runtime, write(madeForOne))
    for (const values of [
      [1, 2, 3, 4, 5, 6],
      [7, 8],
    ]) {
      const said = await network.runEach({ data: Float32Array.from(values), dims: [values.length / 2, 2] })
      expect(said.map(([sum]) => sum)).toEqual(values.length === 2 ? [15] : [3, 7, 11])
    }
    await network.close()
  }
})

test('a thread that ends on a photo is replaced, and only that photo fails', async () => {
  const script = path.join(temp, 'thread.mjs')
  await writeFile(
    script,
    `import { parentPort } from 'node:worker_threads'
    parentPort.on('message', ({ picture: [kind] }) => {
      if (kind === 1) process.exit(1)
      if (kind === 2) throw new Error('out of memory')
      if (kind !== 3) parentPort.postMessage({ faces: [] })
    })`,
  )
  const load = async () => ({}) as never
  const threads = createThreads({ load, workers: 2, timeout: 4000, script: pathToFileURL(script) })
  const asked = await Promise.allSettled(
    [0, 1, 0, 2, 3, 0, 0].map((kind) => threads.ask({ picture: Uint8Array.of(kind) })),
  )
  expect(asked.map((one) => (one.status === 'fulfilled' ? one.value : one.reason.message))).toEqual([
    [],
    'The thread that looks for faces ended on this photo.',
    [],
    'The thread that looks for faces failed on this photo: out of memory',
    'Looking for faces took more than 4 s.',
    [],
    [],
  ])
  await threads.close()
  await expect(threads.ask({ picture: Uint8Array.of(0) })).rejects.toThrow('stopped')
})
