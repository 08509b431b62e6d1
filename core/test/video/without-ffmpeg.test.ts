import { testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createResumeJob } from '#core/ingest/resume.js'
import { send } from '../assets/photos.ts'
import { clip } from './clips.ts'

// Read when a server starts: the first one has none, the next has the one that comes with Kith.
const start = () => testKith({ plugins: [], users: ['ada'] })
let k: Awaited<ReturnType<typeof start>>
beforeAll(async () => {
  process.env['KITH_FFMPEG'] = '/nowhere/ffmpeg'
  k = await start()
})
afterAll(() => k?.close())

test('without ffmpeg videos are there and played as they are, and get their pictures once there is one', async () => {
  const { ada } = k.users
  const bytes = await clip({ as: 'mov', seconds: 2 })
  const id = await send(k, ada, 'VID_20240501_120000.mov', bytes)
  expect(await k.see(ada, 'view', { timeline: true })).toEqual([id])
  expect((await k.as(ada).get(`/api/assets/${id}`)).body).toMatchObject({
    type: 'video',
    localTime: '2024-05-01T12:00:00',
    duration: null,
    thumbhash: null,
    film: { state: 'unknown' },
    mine: { state: 'ready', error: expect.stringContaining('KITH_FFMPEG') },
  })
  const picture = await k.as(ada).get(`/api/assets/${id}/thumbnail`)
  expect(picture).toMatchObject({ status: 404, body: { error: { code: 'no_picture' } } })
  expect((await k.as(ada).get(`/api/assets/${id}/video`)).body).toEqual(bytes)

  delete process.env['KITH_FFMPEG']
  const next = await k.another()
  await next.run(createResumeJob({ problem: async () => undefined }), {})
  expect((await next.as(ada).get(`/api/assets/${id}`)).body).toMatchObject({
    duration: 2000,
    thumbhash: expect.any(String),
    film: { state: 'made' },
    mine: { state: 'ready', error: null },
  })
  expect((await next.as(ada).get(`/api/assets/${id}/thumbnail`)).status).toBe(200)
  await next.close()
})
