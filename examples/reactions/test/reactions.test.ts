import { once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { events } from '@kith/sdk'
import { type TestAsset, testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import type { CommentCheck } from '../dist/src/api.js'
import reactions from '../dist/src/index.js'
import { weekly } from '../dist/src/weekly.js'

const start = () => testKith({ plugins: [reactions], users: ['ada', 'bob', 'cleo'] })
let k: Awaited<ReturnType<typeof start>>
type Name = 'ada' | 'bob' | 'cleo'

const FAMILY = { kind: 'reactions:favourites', id: '0f0a3171-0000-4000-8000-000000000001' }
const as = (who: Name) => k.as(k.users[who], reactions)
const adminSets = (settings: object) => k.as(k.users.ada).put('/api/plugins/reactions/settings', settings)
const duringTest = async (settings: object) => {
  onTestFinished(async () => void (await adminSets({ enough: 1 })))
  await adminSets(settings)
}
const noticesOf = async (who: Name) => JSON.stringify((await k.as(k.users[who]).get('/api/notices')).body)

/** Ada and Bob are the family, one heart is enough, and Ada loves this photo of hers. Cleo is not of the family. */
async function lovedPhoto(asset: TestAsset = {}) {
  const photo = await k.asset(k.users.ada, asset)
  await as('ada').giveHeart({ params: { assetId: photo } })
  await k.runJobs()
  return photo
}

beforeAll(async () => {
  k = await start()
  await adminSets({ enough: 1 })
})
afterAll(() => k?.close())
beforeEach(async () => {
  await k.knex('core.asset').delete()
  await k.knex('core.notice').delete()
  await k.knex('reactions.member').delete()
  await k.knex('reactions.member').insert([{ user_id: k.users.ada.id }, { user_id: k.users.bob.id }])
})

describe('who sees the favourites', () => {
  test('the family sees and downloads what enough of it loves', async () => {
    const photo = await lovedPhoto()
    expect(await k.see(k.users.bob, 'view')).toEqual([photo])
    expect(await k.see(k.users.bob, 'download', { in: FAMILY })).toEqual([photo])
  })

  test('nobody sees anything else: not the others’ photos, not where it was, and strangers nothing at all', async () => {
    await k.asset(k.users.ada)
    const photo = await lovedPhoto()
    expect(await k.see(k.users.bob, 'view')).toEqual([photo])
    expect(await k.see(k.users.bob, 'places')).toEqual([])
    expect(await k.see(k.users.bob, 'share')).toEqual([])
    expect(await k.see(k.users.cleo, 'view')).toEqual([])
  })

  test('switched off, the plugin shows nothing and answers nothing; switched on again, all is back', async () => {
    const photo = await lovedPhoto()
    await k.disable('reactions')
    expect(await k.see(k.users.bob, 'view')).toEqual([])
    expect((await k.as(k.users.bob).get('/api/reactions/family')).status).toBe(404)
    await k.enable('reactions')
    expect(await k.see(k.users.bob, 'view')).toEqual([photo])
  })

  test('what is trashed or locked is never shown, however loved', async () => {
    const [trashed, locked] = [await lovedPhoto(), await lovedPhoto()]
    expect(await k.see(k.users.bob, 'view')).toHaveLength(2)
    await k.knex('core.asset').where({ id: trashed }).update({ deleted_at: new Date() })
    await k.knex('core.asset').where({ id: locked }).update({ visibility: 'locked' })
    expect(await k.see(k.users.bob, 'view')).toEqual([])
    expect((await k.as(k.users.bob).get(`/api/reactions/photos/${locked}/comments`)).status).toBe(404)
  })

  test('it is on the timeline of those who want it there', async () => {
    const photo = await lovedPhoto()
    expect(await k.see(k.users.bob, 'view', { timeline: true })).toEqual([])
    await as('bob').joinFamily({ body: { inTimeline: true } })
    expect(await k.see(k.users.bob, 'view', { timeline: true })).toEqual([photo])
  })
})

describe('hearts', () => {
  test('one each, for photos one sees; the owner hears of it once for all', async () => {
    const photo = await lovedPhoto()
    await as('bob').giveHeart({ params: { assetId: photo } })
    await as('bob').giveHeart({ params: { assetId: photo } })
    expect(await as('ada').showReactions({ params: { assetId: photo } })).toMatchObject({
      mine: true,
      hearts: [{}, {}],
    })
    expect(await noticesOf('ada')).toContain('bob loved your photo')
    await expect(as('cleo').giveHeart({ params: { assetId: photo } })).rejects.toMatchObject({ status: 404 })
  })

  test('a photo is a favourite while enough of the family love it', async () => {
    const photo = await lovedPhoto()
    await as('bob').giveHeart({ params: { assetId: photo } })
    await duringTest({ enough: 2 })
    await as('ada').takeHeartBack({ params: { assetId: photo } })
    await k.runJobs()
    expect(await k.see(k.users.bob, 'view')).toEqual([])
    await as('ada').giveHeart({ params: { assetId: photo } })
    await k.runJobs()
    expect(await k.see(k.users.bob, 'view')).toEqual([photo])
  })

  test('nothing else makes a favourite: nobody brings a photo by hand', async () => {
    const photo = await k.asset(k.users.ada)
    const brought = await k.as(k.users.ada).post(`/api/sets/${FAMILY.kind}:${FAMILY.id}/assets`, { ids: [photo] })
    expect(brought.status).toBe(403)
  })

  test('they are in the details of a photo, narrow the timeline, and are a collection of one’s own', async () => {
    const photo = await lovedPhoto()
    await k.asset(k.users.ada)
    const ada = k.as(k.users.ada)
    const details = await ada.get(`/api/assets/${photo}`)
    expect(details.body).toMatchObject({ reactions: { summary: { hearts: 1, mine: true, comments: 0 } } })
    const filter = encodeURIComponent(JSON.stringify({ 'reactions.loved-by': 'me' }))
    expect((await ada.get(`/api/timeline/months?filter=${filter}`)).body).toMatchObject({ months: [{ count: 1 }] })
    const mine = { kind: 'reactions:loved', id: k.users.ada.id }
    expect(await k.see(k.users.ada, 'view', { in: mine })).toEqual([photo])
    expect(await k.see(k.users.bob, 'view', { in: mine })).toEqual([])
  })

  test('they are counted on the photos of the grid, and offered where one narrows it, among what one may see', async () => {
    const photo = await lovedPhoto()
    await k.asset(k.users.ada)
    const gridOf = async (user: 'ada' | 'cleo') => {
      const { months } = (await k.as(k.users[user]).get('/api/timeline/months')).body as { months: { month: string }[] }
      const month = months[0]?.month ?? '2024-01'
      return k.as(k.users[user]).get(`/api/timeline/months/${month}/badges`)
    }
    const badges = [{ name: 'reactions.hearts', title: 'Hearts', counts: { [photo]: 1 } }]
    expect((await gridOf('ada')).body).toMatchObject({ badges })
    expect((await gridOf('cleo')).body).toMatchObject({ badges: [{ counts: {} }] })
    const options = [
      { value: 'anybody', label: 'Loved by anybody', count: 1 },
      { value: 'me', label: 'Loved by me', count: 1 },
    ]
    const offered = await k.as(k.users.ada).get('/api/timeline/filters')
    expect(offered.body).toMatchObject({ filters: [{ name: 'reactions.loved-by', options }] })
  })

  test('they and comments move to the photo that stays when duplicates are resolved', async () => {
    const [gone, kept] = [await lovedPhoto(), await k.asset(k.users.ada)]
    await as('ada').writeComment({ params: { assetId: gone }, body: { text: 'Look!' } })
    await k.emit(events.assetsReplaced, { by: k.users.ada.id, keep: { [gone]: kept } })
    expect(await as('ada').showReactions({ params: { assetId: kept } })).toMatchObject({ mine: true, comments: 1 })
  })
})

describe('comments', () => {
  test('those who see a photo read and write them; those who commented before are told', async () => {
    const photo = await lovedPhoto()
    const params = { assetId: photo }
    await as('bob').writeComment({ params, body: { text: 'Where is this?' } })
    await as('ada').writeComment({ params, body: { text: 'Lisbon' } })
    const { items, next } = await as('bob').listComments({ params, query: { limit: 1 } })
    expect(items).toMatchObject([{ by: { name: 'ada' }, text: 'Lisbon', mine: false }])
    const rest = await as('bob').listComments({ params, query: { cursor: next ?? '' } })
    expect(rest).toMatchObject({ items: [{ text: 'Where is this?', mine: true }], next: null })
    expect(await noticesOf('ada')).toContain('bob commented on a photo')
    expect(await noticesOf('bob')).toContain('ada commented on a photo')
    await expect(as('cleo').listComments({ params })).rejects.toMatchObject({ status: 404 })
  })

  test('their writer and the owner of the photo take them away, nobody else', async () => {
    const photo = await lovedPhoto()
    const comment = await as('ada').writeComment({ params: { assetId: photo }, body: { text: 'Mine' } })
    const params = { id: comment.id }
    await expect(as('bob').removeComment({ params })).rejects.toMatchObject({ code: 'reactions.not_yours' })
    await expect(as('cleo').removeComment({ params })).rejects.toMatchObject({ status: 404 })
    await as('ada').removeComment({ params })
    await expect(as('ada').removeComment({ params })).rejects.toMatchObject({ status: 404 })
  })

  test('other plugins may object to one', async () => {
    const photo = await lovedPhoto()
    await k.stub<CommentCheck>('reactions.comment-check/v1', {
      objection: async (text) => (text.includes('!!!') ? 'Please do not shout.' : undefined),
    })
    const shout = k.as(k.users.ada).post(`/api/reactions/photos/${photo}/comments`, { text: 'WOW!!!' })
    expect(await shout).toMatchObject({
      status: 422,
      body: { error: { code: 'reactions.objected', details: { reason: 'Please do not shout.' } } },
    })
  })

  test('one can be spoken, and is heard by those who see the photo', async () => {
    const photo = await lovedPhoto()
    const form = new FormData()
    form.append('seconds', '3')
    form.append('file', new Blob(['la la la'], { type: 'audio/webm' }), 'voice.webm')
    const comment = await as('bob').speakComment({ params: { assetId: photo }, body: form })
    expect(comment).toMatchObject({ voice: 3, text: '' })
    const path = `/api/reactions/comments/${comment.id}/voice`
    const heard = await k.as(k.users.ada).get(path, { range: 'bytes=0-1' })
    expect(heard).toMatchObject({ status: 206, body: Buffer.from('la') })
    expect(heard.headers.get('content-type')).toBe('audio/webm')
    expect((await k.as(k.users.cleo).get(path)).status).toBe(404)
  })

  test('everybody can take along what they wrote', async () => {
    const photo = await lovedPhoto()
    for (const text of ['one', 'two']) await as('ada').writeComment({ params: { assetId: photo }, body: { text } })
    const { body } = await k.as(k.users.ada).get('/api/reactions/comments/mine')
    const lines = String(body).trim().split('\n')
    expect(lines.map((line) => JSON.parse(line).text)).toEqual(['two', 'one'])
  })
})

describe('the family', () => {
  test('hears in its chat of what cannot wait', async () => {
    const posted: unknown[] = []
    const server = createServer(async (request, answer) => {
      posted.push(JSON.parse(await text(request)))
      answer.end()
    }).listen(0, '127.0.0.1')
    onTestFinished(() => void server.close())
    await once(server, 'listening')
    const address = server.address()
    await duringTest({ enough: 1, chat: `http://127.0.0.1:${typeof address === 'object' && address?.port}/hook` })
    const photo = await lovedPhoto()
    await as('bob').writeComment({ params: { assetId: photo }, body: { text: 'Look!' } })
    // As if the minutes had passed in which more comments are gathered.
    await k.knex('core.outbox').update({ run_at: new Date(0) })
    await k.runJobs()
    expect(posted).toEqual([{ to: 'ada', text: 'bob commented on a photo', link: `/photo/${photo}` }])
  })

  test('with a word, only those who know it join, and guessing is limited; nobody can read it', async () => {
    await duringTest({ enough: 1, word: 'pelican' })
    await expect(as('cleo').joinFamily({ body: {} })).rejects.toMatchObject({ code: 'reactions.wrong_word' })
    for (let guess = 1; guess < 5; guess++)
      await as('cleo')
        .joinFamily({ body: { word: 'swan' } })
        .catch(() => {})
    await expect(as('cleo').joinFamily({ body: { word: 'pelican' } })).rejects.toMatchObject({ status: 429 })
    const { body } = await k.as(k.users.ada).get('/api/plugins')
    expect(JSON.stringify(body)).not.toContain('pelican')
    const { rows } = await k.knex.raw('select settings::text from core.plugin')
    expect(JSON.stringify(rows)).not.toContain('pelican')
  })

  test('who leaves takes photos and frames along, and sees the others’ no more', async () => {
    await lovedPhoto()
    const frame = await as('ada').putUpFrame({ body: { name: 'Kitchen' } })
    await as('ada').leaveFamily()
    expect(await k.see(k.users.bob, 'view')).toEqual([])
    expect((await k.as(null, { 'x-frame-key': frame.key }).get('/frame')).status).toBe(401)
    expect((await as('bob').showFamily()).members).toMatchObject([{ name: 'bob' }])
  })

  test('on Sundays members hear what is new, unless they would rather not', async () => {
    await lovedPhoto()
    await k.run(weekly, {})
    expect(await noticesOf('bob')).toContain('1 new favourite of the family this week')
    expect(await noticesOf('ada')).not.toContain('new favourite')
    await k.knex('core.notice').delete()
    await k.as(k.users.bob).put('/api/plugins/reactions/preferences', { weekly: false })
    await k.run(weekly, {})
    expect(await noticesOf('bob')).not.toContain('new favourite')
  })

  test('the originals are one ZIP', async () => {
    const answer = await as('bob').downloadFavourites()
    expect(answer.headers.get('content-type')).toBe('application/zip')
    expect(
      Buffer.from(answer.body as Uint8Array)
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
  })
})

describe('a frame', () => {
  test('shows the favourites and nothing else, by its key or by the cookie its page leaves', async () => {
    await lovedPhoto()
    const { key, page } = await as('ada').putUpFrame({ body: { name: 'Kitchen' } })
    const entered = await k.as(null).get(page)
    expect(entered).toMatchObject({ status: 303 })
    expect(entered.headers.get('location')).toBe('/frame')
    const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
    for (const frame of [k.as(null, { cookie }), k.as(null, { 'x-frame-key': key })]) {
      expect((await frame.get('/frame')).body).toContain('/api/reactions/frame/picture?n=0')
      expect((await frame.get('/api/reactions/family')).status).toBe(401)
    }
    const elsewhere = k.as(null, { 'x-frame-key': key, origin: 'https://elsewhere.example' })
    expect((await elsewhere.get('/frame')).body).toMatchObject({ error: { code: 'wrong_origin' } })
  })

  test('shows a photo the longer the more there is to see in it', async () => {
    const photo = await lovedPhoto({ preview: new Uint8Array(250_000) })
    const { key } = await as('ada').putUpFrame({ body: { name: 'Kitchen' } })
    const frame = k.as(null, { 'x-frame-key': key })
    expect((await frame.get('/frame')).body).toContain('content="20; url=/frame?n=1"')
    expect((await frame.get('/api/reactions/frame/picture?n=1')).body).toHaveLength(250_000)
    expect((await frame.get(`/api/assets/${photo}/original`)).status).toBe(403)
  })

  test('is dark from the moment it is taken down, and before it is put up', async () => {
    const { id, page } = await as('ada').putUpFrame({ body: { name: 'Kitchen' } })
    const cookie = (await k.as(null).get(page)).headers.get('set-cookie')?.split(';')[0] ?? ''
    await expect(as('bob').takeDownFrame({ params: { id } })).rejects.toMatchObject({ status: 404 })
    await as('ada').takeDownFrame({ params: { id } })
    expect((await k.as(null, { cookie }).get('/frame')).status).toBe(401)
    expect((await k.as(null).get('/frame/nonsense')).status).toBe(404)
    await expect(as('cleo').putUpFrame({ body: { name: 'Mine' } })).rejects.toMatchObject({
      code: 'reactions.not_member',
    })
  })
})
