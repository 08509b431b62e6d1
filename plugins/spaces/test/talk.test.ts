import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Who, type World, makeWorld } from './world.ts'

let w: World
beforeAll(async () => {
  w = await makeWorld()
})
beforeEach(() => w.forget())
afterAll(() => w.k.close())

/** A space with a photo of Bob’s. */
async function withPhoto() {
  const id = await w.space()
  const photo = await w.k.asset(w.k.users.bob)
  await w.as('bob').addPhotos({ params: { id }, body: { ids: [photo] } })
  return { id, photo }
}

const say = (who: Who, id: string, assetId: string, text: string) =>
  w.as(who).addComment({ params: { id }, body: { assetId, text } })
const like = (who: Who, id: string, assetId: string, like = true) =>
  w.as(who).likePhoto({ params: { id }, body: { assetId, like } })
const said = async (who: Who, id: string) =>
  (await w.as(who).listComments({ params: { id } })).items.map(({ person, text }) => `${person.name}: ${text}`)

test('every member says something of a photo and likes it; the others are told, and the log tells it', async () => {
  const { id, photo } = await withPhoto()
  await say('cy', id, photo, 'What light!')
  await like('ada', id, photo)
  await like('ada', id, photo)
  expect(await said('bob', id)).toEqual(['cy: What light!'])
  const facts = await w.as('bob').photoInSpace({ params: { id, assetId: photo } })
  expect(facts).toMatchObject({ addedBy: { name: 'bob' }, likes: 1, liked: false, comments: 1 })
  expect(facts.likedBy.map(({ name }) => name)).toEqual(['ada'])
  expect((await w.as('ada').photoInSpace({ params: { id, assetId: photo } })).liked).toBe(true)
  expect((await w.as('cy').spacesOfPhoto({ params: { assetId: photo } })).items).toEqual([{ id, name: 'Lisbon' }])
  expect((await w.log('bob', id)).slice(-2)).toEqual(['cy commented What light!', 'ada liked'])
  const { items } = await w.as('bob').listActivity({ params: { id }, query: { kind: 'commented' } })
  expect(items[0]?.photos).toEqual([photo])
  await w.k.runJobs()
  expect(await w.told('bob')).toEqual(
    expect.arrayContaining(['cy said something of a photo in “Lisbon”', 'ada likes a photo of yours in “Lisbon”']),
  )
  expect(await w.told('ada')).toContain('cy said something of a photo in “Lisbon”')
  expect(await w.told('cy')).not.toContain('cy said something of a photo in “Lisbon”')
  expect(await w.told('dee')).toEqual([])
  await like('ada', id, photo, false)
  expect((await w.as('bob').photoInSpace({ params: { id, assetId: photo } })).likes).toBe(0)
  expect((await w.log('bob', id)).at(-1)).toBe('cy commented What light!')
})

test('who is not in the space learns nothing of it, and says nothing', async () => {
  const { id, photo } = await withPhoto()
  await say('cy', id, photo, 'What light!')
  // Who is only invited is not in it yet.
  await w.invite('ada', id, 'dee', 'editor')
  for (const who of ['dee', 'root'] as const) {
    await expect(said(who, id)).rejects.toThrow('spaces.no_space')
    await expect(say(who, id, photo, 'Hello')).rejects.toThrow('spaces.no_space')
    await expect(like(who, id, photo)).rejects.toThrow('spaces.no_space')
    await expect(w.as(who).photoInSpace({ params: { id, assetId: photo } })).rejects.toThrow('spaces.no_space')
    expect((await w.as(who).spacesOfPhoto({ params: { assetId: photo } })).items).toEqual([])
  }
})

test('only of photos that are in the space now: what was said of others is not shown, and is there again with them', async () => {
  const { id, photo } = await withPhoto()
  const elsewhere = await w.k.asset(w.k.users.ada)
  await expect(say('ada', id, elsewhere, 'Hello')).rejects.toThrow('spaces.not_in')
  await expect(like('ada', id, elsewhere)).rejects.toThrow('spaces.not_in')
  await say('cy', id, photo, 'What light!')
  const asBob = w.k.as(w.k.users.bob)
  await asBob.post('/api/assets/trash', { ids: [photo] })
  expect(await said('ada', id)).toEqual([])
  expect((await w.log('ada', id)).at(-1)).toBe('cy commented')
  await expect(w.as('ada').photoInSpace({ params: { id, assetId: photo } })).rejects.toThrow('spaces.not_in')
  await asBob.post('/api/assets/restore', { ids: [photo] })
  expect(await said('ada', id)).toEqual(['cy: What light!'])
})

test('one deletes what one said, owners anything; the line of the log goes with it', async () => {
  const { id, photo } = await withPhoto()
  const [first, second] = [await say('cy', id, photo, 'One'), await say('cy', id, photo, 'Two')]
  const remove = (who: Who, commentId: string) => w.as(who).deleteComment({ params: { id, commentId } })
  await expect(remove('bob', first.id)).rejects.toThrow('spaces.not_your_comment')
  const { items } = await w.as('bob').listComments({ params: { id }, query: { asset: photo } })
  expect(items.map(({ mayDelete }) => mayDelete)).toEqual([false, false])
  await remove('cy', first.id)
  expect(await said('ada', id)).toEqual(['cy: Two'])
  await remove('ada', second.id)
  expect(await said('cy', id)).toEqual([])
  expect((await w.log('cy', id)).filter((line) => line.includes('commented'))).toEqual([])
  await expect(remove('ada', second.id)).rejects.toThrow('not_found')
})

test('who leaves reads it no more; what they said stays, or leaves with their photos, then or later', async () => {
  const { id, photo } = await withPhoto()
  await w.join(id, 'dee', 'viewer')
  for (const who of ['cy', 'dee'] as const) {
    await say(who, id, photo, 'Bye')
    await like(who, id, photo)
  }
  await w.remove('cy', id, 'cy', 'stay')
  await w.remove('dee', id, 'dee', 'leave')
  await expect(said('cy', id)).rejects.toThrow('spaces.no_space')
  expect(await said('ada', id)).toEqual(['cy: Bye'])
  expect((await w.as('ada').photoInSpace({ params: { id, assetId: photo } })).likes).toBe(1)
  await w.as('cy').withdrawPhotos({ params: { id }, body: {} })
  expect(await said('ada', id)).toEqual([])
  await expect(w.as('cy').withdrawPhotos({ params: { id }, body: {} })).rejects.toThrow('spaces.nothing_of_yours')
  // Who takes their photos out and stays, stays in the conversation.
  await say('bob', id, photo, 'Mine')
  const other = await w.k.asset(w.k.users.ada)
  await w.as('ada').addPhotos({ params: { id }, body: { ids: [other] } })
  await say('bob', id, other, 'Yours')
  await w.as('bob').withdrawPhotos({ params: { id }, body: {} })
  expect(await said('ada', id)).toEqual(['bob: Yours'])
})

test('what somebody who left said has their name, and that they are gone; they take it back piece by piece, owners too', async () => {
  const { id, photo } = await withPhoto()
  const one = await say('cy', id, photo, 'One')
  const two = await say('cy', id, photo, 'Two')
  const three = await say('cy', id, photo, 'Three')
  await say('bob', id, photo, 'Mine')
  await like('cy', id, photo)
  await w.remove('cy', id, 'cy', 'stay')
  const { items } = await w.as('ada').listComments({ params: { id } })
  expect(items.map(({ person, text, left, mayDelete }) => [person.name, text, left, mayDelete])).toEqual([
    ['bob', 'Mine', false, true],
    ['cy', 'Three', true, true],
    ['cy', 'Two', true, true],
    ['cy', 'One', true, true],
  ])
  const left = async (who: Who) => (await w.as(who).listLeftSpaces()).items
  const remove = (who: Who, commentId: string) => w.as(who).deleteComment({ params: { id, commentId } })
  expect(await left('cy')).toMatchObject([
    { id, count: 0, newest: [], likes: 1, comments: [{ text: 'Three' }, { text: 'Two' }, { text: 'One' }] },
  ])
  expect(await left('bob')).toEqual([])
  // Of what is not theirs they learn nothing any more.
  await expect(remove('cy', items[0]?.id ?? '')).rejects.toThrow('spaces.no_space')
  await expect(remove('bob', one.id)).rejects.toThrow('spaces.not_your_comment')
  await expect(remove('dee', one.id)).rejects.toThrow('spaces.no_space')
  await remove('cy', one.id)
  await remove('ada', two.id)
  expect(await said('ada', id)).toEqual(['bob: Mine', 'cy: Three'])
  expect(await left('cy')).toMatchObject([{ comments: [{ id: three.id }], likes: 1 }])
  expect(await w.log('ada', id)).toContain('cy commented Three')
  await w.as('cy').withdrawPhotos({ params: { id }, body: {} })
  expect(await left('cy')).toEqual([])
  expect(await said('ada', id)).toEqual(['bob: Mine'])
  // It was no photo: the log has no line more, and those of what was said are gone.
  expect((await w.log('ada', id)).filter((line) => /^cy (commented|liked|withdrawn)/.test(line))).toEqual([])
})

test('nothing of a disabled account is shown that it said', async () => {
  const { k } = w
  const { id, photo } = await withPhoto()
  await say('cy', id, photo, 'What light!')
  await like('cy', id, photo)
  await k.as(k.users.root).post(`/api/users/${k.users.cy.id}/disable`)
  expect(await said('ada', id)).toEqual([])
  const facts = await w.as('ada').photoInSpace({ params: { id, assetId: photo } })
  expect(facts).toMatchObject({ likes: 0, likedBy: [], comments: 0 })
  expect((await w.log('ada', id)).some((line) => line.includes('commented') || line.includes('liked'))).toBe(false)
  await k.as(k.users.root).post(`/api/users/${k.users.cy.id}/restore`)
  expect(await said('ada', id)).toEqual(['cy: What light!'])
})
