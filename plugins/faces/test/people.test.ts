import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import sharedLinks from '../../shared-links/dist/src/index.js'
import faces from '../dist/src/index.js'
import { personOf, photoOf, start, type World } from './faces-world.ts'

let k: World
beforeAll(async () => {
  k = await start()
})
afterAll(() => k?.close())
beforeEach(async () => {
  await k.knex('faces.person').delete()
  await k.knex('core.asset').delete()
})

type Who = 'ada' | 'bob' | 'cy'
const as = (who: Who) => k.as(k.users[who], faces)
const people = async (who: Who, query = {}) => (await as(who).listPeople({ query })).items
const on = async (photo: string) => (await as('ada').facesOnPhoto({ params: { assetId: photo } })).items

test('people are listed with a name or on enough photos, favourites first, hidden ones apart; trashed photos do not count', async () => {
  const often = await personOf(k, k.users.ada, 4)
  const few = await personOf(k, k.users.ada, 2)
  const grandma = await personOf(k, k.users.ada, 1, 'Grandma')
  await personOf(k, k.users.bob, 5, 'Somebody of Bob’s')
  expect(await people('ada')).toMatchObject([
    { id: grandma.id, name: 'Grandma', photos: 1, cover: grandma.faces[0] },
    { id: often.id, photos: 4 },
  ])
  const { few: left, hidden } = await as('ada').listPeople({})
  expect({ left, hidden }).toEqual({ left: 1, hidden: 0 })
  expect((await people('ada', { all: 'true' })).map((one) => one.id)).toEqual([grandma.id, often.id, few.id])
  await as('ada').changePerson({ params: { id: few.id }, body: { favourite: true } })
  await as('ada').changePerson({ params: { id: grandma.id }, body: { hidden: true, birthDate: '1940-02-03' } })
  expect((await people('ada')).map((one) => one.id)).toEqual([few.id, often.id])
  expect(await people('ada', { hidden: 'true' })).toMatchObject([{ name: 'Grandma', birthDate: '1940-02-03' }])
  await k.as(k.users.ada).post('/api/assets/trash', { ids: often.photos.slice(0, 2) })
  expect((await people('ada', { all: 'true' }))[1]).toMatchObject({ id: often.id, photos: 2 })
  expect((await people('ada', { search: 'GRAND', hidden: 'true' })).length).toBe(1)
  const first = await as('ada').listPeople({ query: { all: 'true', limit: 1 } })
  expect(await people('ada', { all: 'true', cursor: first.next ?? '' })).toMatchObject([{ id: often.id }])
})

test('the photos of a person are a set; a filter finds those on which several are together', async () => {
  const one = await personOf(k, k.users.ada, 2, 'Ann')
  const other = await personOf(k, k.users.ada, 1, 'Ben')
  const together = await photoOf(k, k.users.ada, [one.id, other.id])
  const found = async (who: Who, query: string) => {
    const { body } = await k.as(k.users[who]).get(`/api/timeline/months?${query}`)
    return (body as { months: { count: number }[] }).months.reduce((sum, { count }) => sum + count, 0)
  }
  expect(await found('ada', `in=faces:person:${one.id}`)).toBe(3)
  expect(await found('bob', `in=faces:person:${one.id}`)).toBe(0)
  const both = `filter=${encodeURIComponent(JSON.stringify({ 'faces.people': [one.id, other.id] }))}`
  expect(await found('ada', both)).toBe(1)
  expect(await found('bob', both)).toBe(0)
  const { body } = await k.as(k.users.ada).get('/api/timeline/filters')
  const { filters } = body as { filters: { name: string; input: { title: string }; options: unknown }[] }
  const { options, input } = filters.find((filter) => filter.name === 'faces.people') ?? {}
  expect(input?.title).toBe('People')
  const german = await k.as(k.users.ada, { 'accept-language': 'de' }).get('/api/timeline/filters')
  expect(german.body).toMatchObject({ filters: [{ input: { title: 'Personen' } }] })
  expect(options).toEqual([
    { value: one.id, label: 'Ann', count: 3 },
    { value: other.id, label: 'Ben', count: 2 },
  ])
  expect((await on(together.photo)).map((face) => face.person?.name)).toEqual(['Ann', 'Ben'])
})

/** How many photos a visitor sees through a link to a person, each time it is asked. */
async function visitorOf(personId: string) {
  const set = `faces:person:${personId}`
  const link = await k.as(k.users.ada, sharedLinks).makeLink({ body: { set } })
  const { body } = await k.as(null).post('/api/shared-links/enter', { key: link.key })
  const visitor = k.as(null, { 'x-kith-visitor': (body as { token: string }).token })
  return async () => {
    const { body } = await visitor.get(`/api/timeline/months?in=${set}`)
    return ((body as { months?: { count: number }[] }).months ?? []).reduce((sum, { count }) => sum + count, 0)
  }
}

test('the photos of a person with a name can be shown in other sites', async () => {
  const { ada } = k.users
  const ann = await personOf(k, ada, 2, 'Ann')
  const nobody = await personOf(k, ada, 1)
  const hers = `faces:person:${ann.id}`
  const { items } = (await k.as(ada).get('/api/embeds/sets')).body as { items: { set: string }[] }
  expect(items).toContainEqual({ set: hers, title: 'Ann' })
  expect(items.map(({ set }) => set)).not.toContain(`faces:person:${nobody.id}`)
  const origin = 'https://blog.example'
  const wish = { name: 'Ann', set: hers, origins: [origin], can: ['view'] }
  expect(await k.as(k.users.bob).post('/api/embeds', wish)).toMatchObject({ status: 404 })
  const { token } = (await k.as(ada).post('/api/embeds', wish)).body as { token: string }
  const site = k.as(null, { authorization: `Bearer ${token}`, origin })
  const months = async (set: string) => (await site.get(`/api/timeline/months?in=${set}`)).body
  expect(await months(hers)).toMatchObject({ months: [{ count: 2 }] })
  expect(await months(`faces:person:${nobody.id}`)).not.toMatchObject({ months: [{}] })
})

test('a merge takes name and faces along, and undone everybody is who they were', async () => {
  const into = await personOf(k, k.users.ada, 2)
  const named = await personOf(k, k.users.ada, 2, 'Ann')
  const third = await personOf(k, k.users.ada, 1)
  await as('ada').changePerson({ params: { id: named.id }, body: { cover: named.faces[1] } })
  const linked = await visitorOf(named.id)
  expect(await linked()).toBe(2)
  const params = { id: into.id }
  const { mergeId } = await as('ada').mergePeople({ params, body: { ids: [named.id, third.id] } })
  expect(await people('ada')).toMatchObject([{ id: into.id, name: 'Ann', photos: 5 }])
  expect(await linked()).toBe(0)
  await as('ada').changePerson({ params, body: { birthDate: '2000-01-01' } })
  await as('ada').undoMerge({ params: { id: mergeId } })
  expect(await linked()).toBe(2)
  expect(await people('ada', { all: 'true' })).toMatchObject([
    { id: named.id, name: 'Ann', photos: 2, cover: named.faces[1], coverChosen: true },
    { id: into.id, name: '', photos: 2 },
    { id: third.id, photos: 1 },
  ])
  await expect(as('ada').undoMerge({ params: { id: mergeId } })).rejects.toThrow('faces.no_merge')
  await expect(as('ada').mergePeople({ params, body: { ids: [into.id] } })).rejects.toThrow('faces.same_one')
  const bobs = await personOf(k, k.users.bob, 1)
  await expect(as('ada').mergePeople({ params, body: { ids: [bobs.id] } })).rejects.toThrow('faces.no_person')
  const later = await as('ada').mergePeople({ params, body: { ids: [third.id] } })
  const last = await as('ada').mergePeople({ params: { id: named.id }, body: { ids: [into.id] } })
  await expect(as('ada').undoMerge({ params: { id: later.mergeId } })).rejects.toThrow('faces.merged_on')
  await as('ada').undoMerge({ params: { id: last.mergeId } })
  await as('ada').undoMerge({ params: { id: later.mergeId } })
  expect((await people('ada', { all: 'true' })).map((one) => one.photos).sort()).toEqual([1, 2, 2])
})

test('faces are split off, put with others, with nobody, or are none', async () => {
  const ann = await personOf(k, k.users.ada, 3, 'Ann')
  const [first = '', second = '', third = ''] = ann.faces
  const split = (body: object) => as('ada').splitPerson({ params: { id: ann.id }, body })
  expect(await split({ assetIds: [ann.photos[0]] })).toEqual({ faces: 1, personId: null })
  expect(await k.knex('faces.not_person').select()).toEqual([{ face_id: first, person_id: ann.id }])
  const { personId: ben } = await split({ faceIds: [second], to: { name: 'Ben' } })
  expect((await people('ada')).map((one) => one.name).sort()).toEqual(['Ann', 'Ben'])
  await expect(split({ faceIds: [second] })).rejects.toThrow('faces.not_with_them')
  const put = (id: string, body: { personId: string | null } | { name: string }) =>
    as('ada').putFace({ params: { id }, body })
  expect(await put(first, { name: 'ben' })).toEqual({ personId: ben })
  expect(await put(first, { personId: ann.id })).toEqual({ personId: ann.id })
  expect(await k.knex('faces.not_person').where({ face_id: first }).select('person_id')).toEqual([{ person_id: ben }])
  await put(first, { personId: null })
  expect(await k.knex('faces.face').where({ id: first }).first()).toMatchObject({ person_id: null, placed: 'hand' })
  await as('ada').deleteFace({ params: { id: third } })
  expect(await on(ann.photos[2] ?? '')).toEqual([])
  await expect(as('bob').putFace({ params: { id: first }, body: { name: 'Mine' } })).rejects.toThrow('faces.no_face')
})

test('a face is drawn by the owner of the photo, and has a picture', async () => {
  const photo = (await photoOf(k, k.users.ada, [])).photo
  const box = { x: 0.8, y: 0.1, w: 0.4, h: 0.3 }
  const drawn = await as('ada').drawFace({ body: { assetId: photo, box, who: { name: 'Ann' } } })
  expect(await on(photo)).toMatchObject([{ drawn: true, person: { name: 'Ann' }, box: { w: expect.closeTo(0.2) } }])
  await expect(as('bob').drawFace({ body: { assetId: photo, box, who: { name: 'Ann' } } })).rejects.toThrow('not_found')
  const picture = (who: Who, path: string) => k.as(k.users[who]).get(`/api/faces/${path}/picture`)
  expect((await picture('ada', `people/${drawn.personId}`)).status).toBe(200)
  expect((await picture('ada', `faces/${drawn.id}`)).status).toBe(200)
  expect((await picture('bob', `faces/${drawn.id}`)).status).toBe(404)
  expect((await picture('bob', `people/${drawn.personId}`)).status).toBe(404)
  await as('ada').deleteFace({ params: { id: drawn.id } })
  expect(await on(photo)).toEqual([])
})

test('suggestions wait for yes or no; a deleted person’s faces are nobody’s', async () => {
  const ann = await personOf(k, k.users.ada, 2, 'Ann')
  const [yes, no] = [await photoOf(k, k.users.ada, [null]), await photoOf(k, k.users.ada, [null])]
  const ids = [yes.faces[0] ?? '', no.faces[0] ?? '']
  await k
    .knex('faces.suggestion')
    .insert(ids.map((face_id, i) => ({ face_id, person_id: ann.id, distance: 0.5 + i / 10 })))
  const { items, total } = await as('ada').listSuggestions({})
  expect(total).toBe(2)
  expect(items).toMatchObject(ids.map((faceId) => ({ faceId, person: { name: 'Ann' } })))
  expect((await as('bob').listSuggestions({})).items).toEqual([])
  const answer = (faceId: string, same: boolean) =>
    as('ada').answerSuggestion({ body: { faceId, personId: ann.id, same } })
  await answer(ids[0] ?? '', true)
  await answer(ids[1] ?? '', false)
  expect((await as('ada').listSuggestions({})).total).toBe(0)
  expect(await people('ada')).toMatchObject([{ photos: 3 }])
  expect(await k.knex('faces.not_person').select()).toEqual([{ face_id: ids[1], person_id: ann.id }])
  await as('ada').deletePerson({ params: { id: ann.id } })
  expect(await people('ada', { all: 'true' })).toEqual([])
  expect(await on(yes.photo)).toMatchObject([{ person: null }])
})

test('what admins and people can set, and what is computed of photos, is said in the reader’s language', async () => {
  const said = async (language: string) => {
    const reader = k.as(k.users.ada, { 'accept-language': language })
    const { items: plugins } = (await reader.get('/api/plugins')).body as { items: { id: string }[] }
    return {
      settings: plugins.find(({ id }) => id === 'faces'),
      preferences: (await reader.get('/api/plugins/faces/preferences')).body,
      work: (await reader.get('/api/derived')).body,
    }
  }
  const forms = (models: string, description: RegExp, shareNames: string, title: string) => ({
    settings: {
      settingsSchema: { properties: { models: { title: models, description: expect.stringMatching(description) } } },
    },
    preferences: { schema: { properties: { shareNames: { title: shareNames } } } },
    work: { items: [{ title }] },
  })
  const german = await said('de')
  expect(german).toMatchObject(
    forms('Ordner mit Modellen', /^Ein Ordner/, 'Namen auf meinen Fotos', 'Gesichter auf Fotos'),
  )
  expect(JSON.stringify(german)).not.toContain('"labels"')
  expect(await said('fr')).toMatchObject(forms('Model folder', /^A folder/, 'Names on my photos', 'Faces on photos'))
})
