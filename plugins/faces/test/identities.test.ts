import { plugin } from '@kith/sdk'
import { type TestKith, testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import partnerSharing from '../../partner-sharing/dist/src/index.js'
import type { PeopleElsewhere, SamePair } from '../dist/src/api.js'
import { changed } from '../dist/src/events.js'
import faces from '../dist/src/index.js'
import { MODEL, face, facesOf, found } from './made-faces.ts'

/** Somebody in a circle of friends: a plugin that knows people of its own. */
interface Friend {
  readonly id: string
  readonly name: string
  readonly circle: string
  readonly seenBy: readonly string[]
  readonly personIds: readonly string[]
  readonly faces: readonly string[]
}
let friends: Friend[] = []
/** What was asked of whoever keeps the circles, by whom; and who became whom. */
const asked = new Map<string, readonly SamePair[]>()
const became = new Map<string, string>()

const manifest = { name: 'circles', version: '1.0.0', peerDependencies: { '@kith/sdk': '*' }, kith: { id: 'circles' } }
const kith = plugin({ package: manifest })
const circles = kith.define({
  parts: [
    kith.provide<PeopleElsewhere>('faces.people/v1', ({ knex }) => ({
      people: async ({ caller }) =>
        friends
          .filter((friend) => friend.seenBy.includes(caller.id))
          .map(({ id, name, circle, personIds }) => ({
            set: { kind: 'circles:friend', id },
            collection: { id: circle, name: circle },
            ...{ name, personIds, page: `/circles/${id}` },
          })),
      faces: ({ caller, assets }) => {
        const seen = friends.filter((friend) => friend.seenBy.includes(caller.id))
        const rows = seen.flatMap(({ id, faces }) => faces.map((face) => ({ set_id: id, face_id: face })))
        return knex
          .queryBuilder()
          .from(knex.raw('jsonb_to_recordset(?::jsonb) as r(set_id uuid, face_id uuid)', [JSON.stringify(rows)]))
          .joinRaw('join faces.face f on f.id = r.face_id')
          .whereIn('f.asset_id', assets.visible('view'))
          .select('r.set_id', 'r.face_id', 'f.asset_id')
      },
      became: async (ids) => new Map([...became].filter(([id]) => ids.includes(id))),
      ask: async ({ caller }, pairs) => void asked.set(caller.id, pairs),
      // Cy keeps all circles.
      asked: async ({ caller }) => (caller.id === k.users.cy.id ? [...asked.values()].flat() : []),
      answer: async (_, { one, other, same }) => {
        friends = friends.filter(({ id }) => !same || id !== other)
        if (same) became.set(other, one)
        return true
      },
    })),
  ],
})

let k: TestKith<'ada' | 'bob' | 'cy'>
beforeAll(async () => {
  k = await testKith({ plugins: [faces, partnerSharing, circles], users: ['ada', 'bob', 'cy'], unlimited: true })
  await k.knex('faces.face_model').insert(MODEL)
  const { id } = await k.as(k.users.bob, partnerSharing).startSharing({ body: { userId: k.users.ada.id } })
  await k.as(k.users.ada, partnerSharing).showInTimeline({ params: { id }, body: { show: true } })
})
afterAll(() => k?.close())
beforeEach(async () => {
  friends = []
  for (const known of [asked, became]) known.clear()
  for (const table of ['identity', 'identity_question', 'identity_answer', 'person'])
    await k.knex(`faces.${table}`).delete()
  await k.knex('core.asset').delete()
})

type Who = 'ada' | 'bob' | 'cy'
const as = (who: Who) => k.as(k.users[who], faces)
const people = async (who: Who) => (await as(who).listPeople({ query: { all: 'true' } })).items
const briefly = async (who: Who) =>
  (await people(who)).map(({ name, own, photos, elsewhere }) => ({ name, own, photos, elsewhere }))

/** Somebody of an owner's, on as many photos as there are vectors. */
async function ownPerson(who: Who, vectors: readonly number[][], name = '') {
  const owner_user_id = k.users[who].id
  const [row]: { id: string }[] = await k
    .knex('faces.person')
    .insert({ owner_user_id, name, by_hand: true })
    .returning('id')
  const id = row?.id ?? ''
  const columns = { person_id: id, placed: 'hand', fresh: false }
  const ids = []
  for (const vector of vectors) ids.push(...(await found(k, k.users[who], [vector], columns)))
  return { id, faces: ids }
}

const friend = (circle: string, of: { id: string; faces: string[] }, more: Partial<Friend> = {}): Friend => {
  const { ada, bob } = k.users
  const one = {
    id: crypto.randomUUID(),
    name: '',
    circle,
    seenBy: [ada.id, bob.id],
    personIds: [of.id],
    faces: of.faces,
  }
  friends.push({ ...one, ...more })
  return { ...one, ...more }
}

/** As when the plugin told of a change: people are looked at again. */
async function identified(...who: Who[]) {
  for (const one of who) await k.emit(changed, { ownerId: k.users[one].id })
  await k.runJobs()
}

test('somebody known from one’s own photos and from two circles is one row, counted by what one sees', async () => {
  await ownPerson('ada', facesOf(0, 4), 'Grandma')
  const his = await ownPerson('bob', facesOf(0, 3), 'Oma')
  const other = await ownPerson('bob', facesOf(1, 2), 'Neighbour')
  friend('Lisbon', his, { name: 'Oma Erna' })
  friend('Rome', his)
  friend('Lisbon', other, { name: 'Neighbour' })
  await identified('ada', 'bob')
  expect(await briefly('ada')).toEqual([
    { name: 'Grandma', own: true, photos: 7, elsewhere: ['Lisbon', 'Rome'] },
    { name: 'Neighbour', own: false, photos: 2, elsewhere: ['Lisbon'] },
  ])
  expect(await briefly('bob')).toEqual([
    // The circles show Bob nothing but photos of his own, with his own people on them.
    { name: 'Oma', own: true, photos: 3, elsewhere: [] },
    { name: 'Neighbour', own: true, photos: 2, elsewhere: [] },
  ])
  // Cy sees no photo of Bob’s and is in no circle.
  expect(await briefly('cy')).toEqual([])
  const [grandma] = await people('ada')
  const filter = encodeURIComponent(JSON.stringify({ 'faces.people': [grandma?.id] }))
  const { body } = await k.as(k.users.ada).get(`/api/timeline/months?filter=${filter}`)
  expect(body).toMatchObject({ months: [{ count: 7 }] })
  const { body: choices } = await k.as(k.users.ada).get('/api/timeline/filters')
  const { filters } = choices as { filters: { name: string; options: { label: string; count: number }[] }[] }
  expect(filters.find(({ name }) => name === 'faces.people')?.options).toMatchObject([
    { label: 'Grandma', count: 7 },
    { label: 'Neighbour', count: 2 },
  ])
  const { body: photo } = await k.as(k.users.ada).get(`/api/faces/photos/${await photoOf(his.faces[0])}/faces`)
  expect(photo).toMatchObject({ mine: false, items: [{ id: null, person: { id: null, name: 'Grandma' } }] })
  const picture = async (who: Who, face = '') =>
    (await k.as(k.users[who]).get(`/api/faces/faces/${face}/picture`)).status
  expect(await picture('cy', his.faces[0])).toBe(404)
})

test('what a circle shows is gone at once when one has left it, and nothing is unmerged', async () => {
  const hers = await ownPerson('ada', facesOf(0, 3), 'Grandma')
  const his = await ownPerson('bob', facesOf(0, 3))
  const one = friend('Lisbon', his)
  await identified('ada')
  expect(await briefly('ada')).toMatchObject([{ photos: 6 }])
  friends = []
  expect(await briefly('ada')).toEqual([{ name: 'Grandma', own: true, photos: 3, elsewhere: [] }])
  expect((await as('ada').listPlaces({ params: { id: hers.id } })).items).toEqual([])
  friends = [one]
  expect(await briefly('ada')).toMatchObject([{ photos: 6, elsewhere: ['Lisbon'] }])
})

test('only a single one who is near is taken for the same; who could be two, or is nearly near, is asked about', async () => {
  const [near] = facesOf(0, 1)
  // Two of Ada’s whom the friend is like as much, and a third whom nobody is like.
  await ownPerson('ada', [near ?? []], 'Ann')
  const twin = await ownPerson('ada', [near ?? []], 'Ann’s twin')
  await ownPerson('ada', facesOf(2, 2), 'Ben')
  const his = await ownPerson('bob', [near ?? []])
  friend('Lisbon', his)
  await identified('ada', 'bob')
  expect((await briefly('ada')).map(({ photos }) => photos)).toEqual([2, 1, 1, 1])
  const { items } = await as('ada').listSameQuestions({})
  expect(items.map(({ one, other }) => one.name + other.name).sort()).toEqual(['Ann', 'Ann’s twin'])
  expect((await as('bob').listSameQuestions({})).items).toEqual([])
  const [friendly] = friends
  const say = (who: Who, id: string, other: string, same: boolean) =>
    as(who).saySame({ params: { id }, body: { id: other, same } })
  await say('ada', twin.id, friendly?.id ?? '', true)
  expect(await briefly('ada')).toContainEqual({ name: 'Ann’s twin', own: true, photos: 2, elsewhere: ['Lisbon'] })
  expect((await as('ada').listSameQuestions({})).items).toEqual([])
  // It is Ada’s view only: Bob’s people are as they were.
  expect(await briefly('bob')).toMatchObject([{ name: '', own: true, photos: 1 }])
  await say('ada', twin.id, friendly?.id ?? '', false)
  const places = await as('ada').listPlaces({ params: { id: twin.id } })
  expect(places.items).toEqual([])
  await expect(say('ada', twin.id, twin.id, true)).rejects.toThrow('faces.same_one')
  await expect(say('cy', twin.id, friendly?.id ?? '', true)).rejects.toThrow('faces.no_person')
})

test('a person who is merged into another takes along what was said of them, and has it again when that is undone', async () => {
  const ann = await ownPerson('ada', facesOf(0, 2), 'Ann')
  const ben = await ownPerson('ada', facesOf(1, 2), 'Ben')
  const his = await ownPerson('bob', facesOf(2, 2))
  const { id } = friend('Lisbon', his)
  await identified('ada')
  await as('ada').saySame({ params: { id: ann.id }, body: { id, same: true } })
  expect(await briefly('ada')).toContainEqual({ name: 'Ann', own: true, photos: 4, elsewhere: ['Lisbon'] })
  await expect(as('ada').saySame({ params: { id: ann.id }, body: { id: ben.id, same: true } })).rejects.toThrow(
    'faces.both_yours',
  )
  const before = await briefly('ada')
  const cat = await ownPerson('ada', facesOf(3, 1), 'Cat')
  const merge = async (into: string, one: string) =>
    (await as('ada').mergePeople({ params: { id: into }, body: { ids: [one] } })).mergeId
  const undo = async (mergeId: string) => {
    await as('ada').undoMerge({ params: { id: mergeId } })
    await k.runJobs()
  }
  const first = await merge(ben.id, ann.id)
  const second = await merge(cat.id, ben.id)
  await k.runJobs()
  expect(await briefly('ada')).toEqual([{ name: 'Cat', own: true, photos: 7, elsewhere: ['Lisbon'] }])
  await undo(second)
  expect(await briefly('ada')).toContainEqual({ name: 'Ben', own: true, photos: 6, elsewhere: ['Lisbon'] })
  // What is said meanwhile is said of Ben, and stays with him.
  const other = friend('Rome', await ownPerson('bob', facesOf(4, 2)))
  await as('ada').saySame({ params: { id: ben.id }, body: { id: other.id, same: true } })
  await undo(first)
  expect(await briefly('ada')).toEqual(
    expect.arrayContaining([before[0], { name: 'Ben', own: true, photos: 4, elsewhere: ['Rome'] }]),
  )
})

test('among a crowd of people an answer is worked out while others are answered', async () => {
  const mum = await ownPerson('ada', facesOf(0, 3), 'Mum')
  const { id } = friend('Lisbon', await ownPerson('bob', facesOf(1, 3)))
  // So many that they look all alike, and that comparing each with each would take long.
  await k.knex.raw(
    `with photos as (
        insert into core.asset (owner_id, library_id, file_name, path, state)
        select owner_id, library_id, 'crowd.jpg', convert_to(gen_random_uuid()::text, 'utf8'), 'ready'
        from (select * from core.asset where owner_id = :owner limit 1) one, generate_series(1, 2000) returning id, owner_id),
      people as (insert into faces.person (id, owner_user_id, by_hand) select id, owner_id, true from photos),
      found as (
        insert into faces.face (id, asset_id, owner_id, person_id, x, y, w, h, model, fresh)
        select id, id, owner_id, id, 0.1, 0.1, 0.2, 0.2, :model, false from photos)
      insert into faces.embedding (face_id, owner_id, model, vector) select id, owner_id, :model, :vector from photos`,
    { owner: k.users.ada.id, model: MODEL.id, vector: JSON.stringify(face({ 2: 1 })) },
  )
  let slowest = 0
  let answered = false
  const asking = (async () => {
    while (!answered) {
      const since = performance.now()
      await as('bob').listSameQuestions({})
      slowest = Math.max(slowest, performance.now() - since)
    }
  })()
  await as('ada').saySame({ params: { id: mum.id }, body: { id, same: true } })
  answered = true
  await asking
  expect(slowest).toBeLessThan(1000)
  expect(await briefly('ada')).toContainEqual({ name: 'Mum', own: true, photos: 6, elsewhere: ['Lisbon'] })
})

test('any plugin may have those asked who may say it for everybody, and tell who became whom', async () => {
  const nan = await ownPerson('ada', facesOf(5, 1), 'Nan')
  const [his, other] = [await ownPerson('bob', facesOf(0, 2)), await ownPerson('bob', facesOf(1, 3))]
  const seenBy = [k.users.ada.id, k.users.cy.id]
  const one = friend('Lisbon', his, { name: 'Oma', seenBy })
  const two = friend('Lisbon', other, { name: 'Erna', seenBy })
  const three = friend('Rome', await ownPerson('bob', facesOf(2, 1)), { seenBy })
  for (const { id } of [one, two, three]) await as('ada').saySame({ params: { id: nan.id }, body: { id, same: true } })
  expect(await briefly('ada')).toEqual([{ name: 'Nan', own: true, photos: 7, elsewhere: ['Lisbon', 'Rome'] }])
  const told = asked.get(k.users.ada.id)?.map((pair) => [pair.one, pair.other].sort())
  expect(told).toEqual([[one.id, two.id].sort()])
  // Whoever asks is not asked, but for their own circles.
  const body = { one: two.id, other: one.id, same: true }
  expect((await as('ada').listSameQuestions({})).items).toEqual([])
  await expect(as('ada').answerSameQuestion({ body })).rejects.toThrow('faces.not_asked')
  const { items } = await as('cy').listSameQuestions({})
  expect(items.map(({ one, other, everybodyIn }) => [everybodyIn, ...[one.name, other.name].sort()])).toEqual([
    ['Lisbon', 'Erna', 'Oma'],
  ])
  await as('cy').answerSameQuestion({ body })
  await identified('ada')
  // What Ada said of the one who is gone is said of who is there, and can be taken back of them.
  const stays = friends.find(({ circle }) => circle === 'Lisbon')
  const photos = stays?.faces.length ?? 0
  expect(await briefly('ada')).toMatchObject([{ name: 'Nan', photos: 2 + photos, elsewhere: ['Lisbon', 'Rome'] }])
  await as('ada').saySame({ params: { id: nan.id }, body: { id: stays?.id ?? '', same: false } })
  expect(await briefly('ada')).toContainEqual({ name: stays?.name, own: false, photos, elsewhere: ['Lisbon'] })
})

const photoOf = async (face = '') => (await k.knex('faces.face').where({ id: face }).first('asset_id')).asset_id
