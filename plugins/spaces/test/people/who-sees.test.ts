import { TestError } from '@kith/sdk/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import faces from '../../../faces/dist/src/index.js'
import { facesOf } from '../../../faces/test/made-faces.ts'
import { type PeopleWorld, type Who, makePeopleWorld } from './people-world.ts'

let w: PeopleWorld
beforeAll(async () => {
  w = await makePeopleWorld()
})
afterAll(() => w?.k.close())
beforeEach(() => w.forget())

const people = async (who: Who, id: string, query = {}) =>
  (await w.as(who).listSpacePeople({ params: { id }, query: { all: 'true', ...query } })).items
const names = async (who: Who, id: string) => (await people(who, id)).map((one) => one.name)
const status = (done: Promise<unknown>) =>
  done.then(
    () => 200,
    (error: unknown) => (error instanceof TestError ? error.status : error),
  )
const months = async (who: Who, query: string) => {
  const { body } = await w.k.as(w.k.users[who]).get(`/api/timeline/months?${query}`)
  return (body as { months: { count: number }[] }).months.reduce((sum, { count }) => sum + count, 0)
}

/** A space with Ann, whom Ada and Bob know, Ada by that name; and somebody of Bob’s. */
async function lisbon() {
  const id = await w.space()
  const [hers, his] = [await w.person('ada', 0, 3, 'Ann'), await w.person('bob', 0, 4, '', 3)]
  const other = await w.person('bob', 1, 3, 'Ben')
  await w.add('ada', id, hers.photos)
  await w.add('bob', id, [...his.photos, ...other.photos])
  await w.k.runJobs()
  const found = await people('ada', id)
  const of = (photos: number) => found.find((one) => one.photos === photos)?.id ?? ''
  return { id, hers, his, other, ann: of(7), ben: of(3) }
}

test('each role may what the table of spaces says, and nobody else learns that there are people', async () => {
  const deeds: Record<
    string,
    { may: readonly Who[]; deed: (who: Who, of: Awaited<ReturnType<typeof lisbon>>) => Promise<unknown> }
  > = {
    list: { may: ['ada', 'bob', 'cy'], deed: (who, { id }) => w.as(who).listSpacePeople({ params: { id } }) },
    see: {
      may: ['ada', 'bob', 'cy'],
      deed: (who, { id, ann }) => w.as(who).showSpacePerson({ params: { id, personId: ann } }),
    },
    contributors: {
      may: ['ada', 'bob', 'cy'],
      deed: (who, { id, ann }) => w.as(who).listContributors({ params: { id, personId: ann } }),
    },
    alias: {
      may: ['ada', 'bob', 'cy'],
      deed: (who, { id, ann }) => w.as(who).setAlias({ params: { id, personId: ann }, body: { name: 'Nan' } }),
    },
    name: {
      may: ['ada', 'bob'],
      deed: (who, { id, ann }) =>
        w.as(who).changeSpacePerson({ params: { id, personId: ann }, body: { name: 'Anna' } }),
    },
    again: { may: ['ada'], deed: (who, { id }) => w.as(who).findSamePeople({ params: { id } }) },
    split: {
      may: ['ada', 'bob'],
      deed: (who, { id, ann, his }) =>
        w.as(who).splitSpacePerson({
          params: { id, personId: ann },
          body: { assetIds: [his.photos[who === 'ada' ? 0 : 1] ?? ''] },
        }),
    },
    'merge and undo': {
      may: ['ada', 'bob'],
      deed: async (who, { id, ann, ben }) => {
        const params = { id, personId: ann }
        const { joiningId } = await w.as(who).mergeSpacePeople({ params, body: { ids: [ben] } })
        await w.as(who).undoJoining({ params: { id, joiningId } })
      },
    },
  }
  const world = await lisbon()
  for (const [name, { may, deed }] of Object.entries(deeds))
    for (const who of ['ada', 'bob', 'cy', 'dee', 'root'] as const) {
      const refused = who === 'cy' || who === 'bob' ? 403 : 404
      expect([name, who, await status(deed(who, world))]).toEqual([name, who, may.includes(who) ? 200 : refused])
    }
  for (const path of ['', `/${world.ann}`, `/${world.ann}/picture`, `/${world.ann}/contributors`]) {
    const { status: seen } = await w.k.as(w.k.users.dee).get(`/api/spaces/${world.id}/people${path}`)
    expect([path, seen]).toEqual([path, 404])
  }
  // What people are recognised by, and which face it is, is in no answer.
  const { body } = await w.k.as(w.k.users.cy).get(`/api/spaces/${world.id}/people?all=true`)
  const ids = (await w.k.knex('spaces.face').select('id')).map((face) => face.id as string)
  for (const face of ids) expect(JSON.stringify(body)).not.toContain(face)
})

test('a name is the space’s, an alias is one’s own, and a contributor’s is shown while they share it', async () => {
  const { id, ann, ben } = await lisbon()
  const params = { id, personId: ann }
  expect(await names('cy', id)).toEqual(['Ann', 'Ben'])
  await w.as('ada').keepOwn({ params: { id }, body: { shareNames: false } })
  expect((await w.as('ada').showSpace({ params: { id } })).shareNames).toBe(false)
  expect(await names('cy', id)).toEqual(['Ben', ''])
  expect(await people('cy', id, { search: 'ann' })).toEqual([])
  // They themselves still see it.
  expect(await names('ada', id)).toEqual(['Ann', 'Ben'])
  await w.as('bob').changeSpacePerson({ params, body: { name: 'Anna' } })
  await w.as('cy').setAlias({ params, body: { name: 'Nan' } })
  expect(await names('cy', id)).toEqual(['Nan', 'Ben'])
  expect(await names('bob', id)).toEqual(['Anna', 'Ben'])
  expect(await w.as('cy').showSpacePerson({ params })).toMatchObject({ name: 'Nan', spaceName: 'Anna', alias: 'Nan' })
  expect((await w.as('bob').showSpacePerson({ params })).alias).toBeNull()
  const said = await w.as('bob').listActivity({ params: { id } })
  expect(JSON.stringify(said)).not.toMatch(/Nan|"Ann"/)
  await w.as('cy').setAlias({ params, body: { name: '' } })
  expect(await names('cy', id)).toEqual(['Anna', 'Ben'])
  // Who leaves takes along what they call people; kept private, it is so when they come back.
  await w.as('bob').keepOwn({ params: { id }, body: { shareNames: false } })
  await w.as('ada').removeMember({ params: { id, userId: w.k.users.bob.id } })
  expect(await names('cy', id)).toEqual(['Anna', ''])
  expect((await w.as('cy').showSpacePerson({ params: { id, personId: ben } })).name).toBe('')
  await w.as('ada').invite({ params: { id }, body: { userIds: [w.k.users.bob.id], role: 'editor' } })
  await w.as('bob').acceptInvitation({ params: { id } })
  expect(await names('cy', id)).toEqual(['Anna', ''])
  await w.as('bob').keepOwn({ params: { id }, body: { shareNames: true } })
  expect(await names('cy', id)).toEqual(['Anna', 'Ben'])
})

test('photos of a person are those of the space that one sees now; who is named outlives the last, and hidden ones stay apart', async () => {
  const { id, hers, his, ann, ben } = await lisbon()
  const inPerson = `in=spaces:person:${ann}`
  const filter = `filter=${encodeURIComponent(JSON.stringify({ 'spaces.people': { space: id, people: [ann] } }))}`
  for (const query of [inPerson, filter]) {
    expect([query, await months('cy', query)]).toEqual([query, 7])
    expect([query, await months('dee', query)]).toEqual([query, 0])
  }
  // Taken out, it is gone at once, also for the one whose photo it is.
  await w.as('ada').removePhotos({ params: { id }, body: { ids: [hers.photos[0] ?? ''] } })
  expect(await months('ada', inPerson)).toBe(6)
  await w.k.as(w.k.users.bob).post('/api/assets/trash', { ids: his.photos.slice(0, 2) })
  expect(await people('cy', id)).toMatchObject([{ photos: 4 }, { photos: 3 }])
  await w.k.as(w.k.users.bob).post('/api/assets/restore', { ids: his.photos.slice(0, 2) })
  await w.k.runJobs()
  expect(await people('cy', id)).toMatchObject([{ photos: 6 }, { photos: 3 }])

  const change = (personId: string, body: object) => w.as('bob').changeSpacePerson({ params: { id, personId }, body })
  expect(await change(ann, { cover: his.photos[1] })).toMatchObject({ cover: his.photos[1], coverChosen: true })
  await expect(change(ann, { cover: hers.photos[0] })).rejects.toThrow('not_on_photo')
  await change(ben, { hidden: true })
  expect(await names('cy', id)).toEqual(['Ann'])
  expect((await people('bob', id, { hidden: 'true' })).map((one) => one.id)).toEqual([ben])
  expect((await w.as('cy').listSpacePeople({ params: { id } })).hidden).toBe(0)
  await expect(people('cy', id, { hidden: 'true' })).rejects.toThrow('editors_only')
  const hidden = JSON.stringify({ 'spaces.people': { space: id, people: [ben] } })
  expect(await months('cy', `filter=${encodeURIComponent(hidden)}`)).toBe(0)
  await change(ben, { hidden: false, name: 'Benjamin' })
  await w.as('bob').withdrawPhotos({ params: { id }, body: {} })
  await w.as('ada').withdrawPhotos({ params: { id }, body: {} })
  await w.k.runJobs()
  expect(await people('cy', id)).toMatchObject([{ name: 'Benjamin', photos: 0, cover: null }])
  expect((await w.as('cy').listSpacePeople({ params: { id } })).items).toEqual([])
  expect(await w.k.knex('spaces.face').select()).toEqual([])
  await w.add('bob', id, his.photos)
  await w.k.runJobs()
  expect(await people('cy', id)).toMatchObject([{ name: 'Benjamin', photos: 0 }, { photos: 4 }])
})

test('who is on photos of what is connected is there on those in the space now, at once, also for the one whose they are', async () => {
  const id = await w.space()
  const mum = await w.person('bob', 0, 4, 'Mum')
  const photos = w.k.knex('core.asset').whereIn('id', mum.photos)
  const folder_id = await w.k.folder(w.k.users.bob, 'trip')
  await photos.clone().update({ folder_id })
  await w.as('bob').connectSource({ params: { id }, body: { set: `core:folder:${folder_id}` } })
  await w.k.runJobs()
  const [one] = await people('bob', id)
  const there = async () => [
    (await people('cy', id))[0]?.photos,
    ...[await months('cy', `in=spaces:person:${one?.id}`), await months('bob', `in=spaces:person:${one?.id}`)],
  ]
  expect(await there()).toEqual([4, 4, 4])
  // Another folder, nothing more: nobody has looked at people since.
  await photos.clone().where({ id: mum.photos[0] }).update({ folder_id: null })
  expect(await w.k.knex('spaces.face').where({ space_id: id })).toHaveLength(4)
  expect(await there()).toEqual([3, 3, 3])
  await photos.clone().update({ folder_id })
  expect(await there()).toEqual([4, 4, 4])
  const { items } = await w.as('bob').listSources({ params: { id } })
  await w.as('bob').disconnectSource({ params: { id, sourceId: items[0]?.id ?? '' } })
  expect([
    await months('cy', `in=spaces:person:${one?.id}`),
    await months('bob', `in=spaces:person:${one?.id}`),
  ]).toEqual([0, 0])
})

test('not this person: a photo, or all of a contributor; it stays so', async () => {
  const { id, his, ann, ben } = await lisbon()
  const params = { id, personId: ann }
  const split = (body: object) => w.as('bob').splitSpacePerson({ params, body })
  expect(await split({ assetIds: [his.photos[0]] })).toEqual({ photos: 1, personId: null })
  expect(await split({ assetIds: [his.photos[1]], to: ben })).toEqual({ photos: 1, personId: ben })
  await expect(split({ assetIds: [his.photos[0]] })).rejects.toThrow('not_on_photo')
  await w.as('ada').findSamePeople({ params: { id } })
  await w.k.runJobs()
  expect((await people('ada', id)).map(({ name, photos }) => [name, photos])).toEqual([
    ['Ann', 5],
    ['Ben', 4],
  ])
  const contributors = async () =>
    (await w.as('cy').listContributors({ params })).items.map(({ person, photos }) => `${person.name} ${photos}`)
  expect(await contributors()).toEqual(['ada 3', 'bob 2'])
  const { personId } = await split({ from: w.k.users.bob.id })
  await w.as('ada').findSamePeople({ params: { id } })
  await w.k.runJobs()
  expect(await contributors()).toEqual(['ada 3'])
  expect((await people('ada', id)).find((one) => one.id === personId)).toMatchObject({ name: '', photos: 2 })
  // What Bob has at home is as it was.
  expect(await w.k.knex('faces.face').where({ person_id: his.id })).toHaveLength(4)
})

test('switched off, in the space or on the server, there are no people, and nothing is lost', async () => {
  const { id, hers, ann } = await lisbon()
  const params = { id, personId: ann }
  await w.as('ada').changeSpacePerson({ params, body: { name: 'Anna' } })
  await w.as('cy').setAlias({ params, body: { name: 'Nan' } })
  const [joining] = (await w.as('ada').listActivity({ params: { id }, query: { kind: 'people_joined' } })).items
  let count = 7
  const recognises = async () => (await w.as('cy').showSpace({ params: { id } })).recognises
  const back = async () => {
    await w.k.runJobs()
    expect(await recognises()).toBe(true)
    expect((await people('cy', id)).map(({ name, photos }) => `${name} ${photos}`)).toEqual([`Nan ${count}`, 'Ben 3'])
    expect((await w.as('bob').showSpacePerson({ params })).name).toBe('Anna')
    expect(await months('cy', `in=spaces:person:${ann}`)).toBe(count)
  }
  /** Another photo of Ann, as if she had been found on it. */
  const another = async () => {
    const photo = await w.photo(w.k.users.ada, [{ vector: facesOf(0, 10 + ++count)[count] ?? [], person: hers.id }])
    await w.add('ada', id, [photo])
  }
  await w.as('ada').changeSpace({ params: { id }, body: { faces: false } })
  await w.k.runJobs()
  expect(await recognises()).toBe(false)
  await expect(people('ada', id)).rejects.toThrow('people_off')
  expect(await months('cy', `in=spaces:person:${ann}`)).toBe(0)
  await w.as('ada').changeSpace({ params: { id }, body: { faces: true } })
  await back()

  await w.k.disable('faces')
  expect(await recognises()).toBe(false)
  await expect(people('ada', id)).rejects.toThrow('people_off')
  expect(await months('cy', `in=spaces:space:${id}`)).toBe(10)
  await another()
  await w.k.enable('faces')
  await back()

  await another()
  await w.k.runJobs()
  await w.k.disable('spaces')
  const own = w.k.as(w.k.users.ada, faces)
  expect((await own.listPeople({ query: { all: 'true' } })).items.map((person) => person.name)).toEqual(['Ann'])
  // What was said at home meanwhile counts when spaces are back: this photo shows nobody.
  await own.splitPerson({ params: { id: hers.id }, body: { assetIds: [hers.photos[0] ?? ''] } })
  await own.changePerson({ params: { id: hers.id }, body: { name: 'Annie' } })
  await w.k.runJobs()
  count--
  await w.k.enable('spaces')
  await back()
  expect((await w.as('ada').showSpacePerson({ params })).name).toBe('Annie')
  // Who was put together before all that can still be two again.
  await w.as('ada').undoJoining({ params: { id, joiningId: joining?.joining?.id ?? '' } })
  expect((await people('cy', id)).map(({ photos }) => photos).sort()).toEqual([3, 4, 4])
})
