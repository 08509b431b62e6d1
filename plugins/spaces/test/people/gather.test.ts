import { events } from '@kith/sdk'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import albums from '../../../albums/dist/src/index.js'
import { face } from '../../../faces/test/made-faces.ts'
import partnerSharing from '../../../partner-sharing/dist/src/index.js'
import { facesChanged } from '../../dist/src/people/events.js'
import { doubles } from '../doubles.ts'
import { onServer, waiting } from '../world.ts'
import { type PeopleWorld, type Who, makePeopleWorld } from './people-world.ts'

let w: PeopleWorld
beforeAll(async () => {
  w = await makePeopleWorld(albums, partnerSharing)
})
afterAll(() => w?.k.close())
beforeEach(() => w.forget())

const people = async (who: Who, id: string, query = {}) =>
  (await w.as(who).listSpacePeople({ params: { id }, query: { all: 'true', ...query } })).items
const counts = async (id: string) => (await people('ada', id)).map(({ name, photos }) => `${name} ${photos}`)
const joinings = async (id: string) =>
  (await w.as('ada').listActivity({ params: { id }, query: { kind: 'people_joined' } })).items

test('people of several contributors who are one are one in the space; undone, they are never joined by themselves again', async () => {
  const id = await w.space()
  const [ann, mum] = [await w.person('ada', 0, 3, 'Ann'), await w.person('bob', 0, 4, 'Mum', 3)]
  const ben = await w.person('bob', 1, 2, 'Ben')
  await w.add('ada', id, ann.photos)
  await w.add('bob', id, [...mum.photos, ...ben.photos])
  await w.k.runJobs()
  // Everybody by the name they have at home; Cy, who has nobody there, by that of most photos.
  expect(await counts(id)).toEqual(['Ann 7', 'Ben 2'])
  expect((await people('bob', id)).map((one) => one.name)).toEqual(['Mum', 'Ben'])
  expect((await people('cy', id)).map((one) => one.name)).toEqual(['Mum', 'Ben'])
  const [line] = await joinings(id)
  expect(line).toMatchObject({ by: null, detail: null, joining: { undone: false, person: { name: 'Ann' } } })
  expect(await w.k.runJobsAgain()).toBeGreaterThan(0)
  expect(await counts(id)).toEqual(['Ann 7', 'Ben 2'])

  const params = { id, joiningId: line?.joining?.id ?? '' }
  await expect(w.as('cy').undoJoining({ params })).rejects.toThrow('editors_only')
  await w.as('bob').undoJoining({ params })
  await expect(w.as('bob').undoJoining({ params })).rejects.toThrow('no_joining')
  expect(await counts(id)).toEqual(['Mum 4', 'Ann 3', 'Ben 2'])
  await expect(w.as('bob').findSamePeople({ params: { id } })).rejects.toThrow('owners_only')
  await w.as('ada').findSamePeople({ params: { id } })
  await w.k.runJobs()
  expect(await counts(id)).toEqual(['Mum 4', 'Ann 3', 'Ben 2'])
  expect((await joinings(id)).map((one) => one.joining?.undone)).toEqual([true])
})

test('whoever may be two people is left alone: two of one contributor, two names of the space', async () => {
  const id = await w.space()
  const [ann, mum] = [await w.person('ada', 0, 3, 'Ann'), await w.person('bob', 0, 3, 'Mum', 3)]
  // Bob says these are two.
  const aunt = await w.person('bob', 0, 3, 'Aunt', 5)
  const [hers, his] = [await w.person('cy', 1, 3, 'Eve'), await w.person('bob', 1, 3, 'Eva', 3)]
  await w.as('ada').changeRole({ params: { id, userId: w.k.users.cy.id }, body: { role: 'editor' } })
  await w.add('ada', id, ann.photos)
  await w.add('bob', id, [...mum.photos, ...aunt.photos, ...his.photos])
  await w.k.runJobs()
  expect((await counts(id)).sort()).toEqual(['Ann 3', 'Aunt 3', 'Eva 3', 'Mum 3'])
  // Without the aunt there is no doubt about the others.
  await w.as('bob').withdrawPhotos({ params: { id }, body: { ids: aunt.photos } })
  await w.k.runJobs()
  expect((await counts(id)).sort()).toEqual(['Ann 6', 'Eva 3'])
  const [eva] = await people('ada', id, { search: 'eva' })
  await w.as('bob').changeSpacePerson({ params: { id, personId: eva?.id ?? '' }, body: { name: 'Eva' } })
  await w.add('cy', id, hers.photos)
  await w.k.runJobs()
  expect(await counts(id)).toContain('Eva 6')
  expect(await joinings(id)).toHaveLength(2)
})

test('a single face finds the one person of another contributor whom it is like, and stays with what its owner says', async () => {
  const id = await w.space()
  const mum = await w.person('bob', 0, 3, 'Mum')
  const vector = face({ 0: 1, 8: 0.3 })
  const alone = await w.photo(w.k.users.ada, [{ vector }])
  const [lone, twin] = [
    await w.photo(w.k.users.ada, [{ vector: face({ 2: 1, 9: 0.2 }) }]),
    await w.photo(w.k.users.bob, [{ vector: face({ 2: 1, 10: 0.2 }) }]),
  ]
  await w.add('ada', id, [alone, lone])
  await w.add('bob', id, [...mum.photos, twin])
  await w.k.runJobs()
  expect(await counts(id)).toEqual(['Mum 4', ' 2'])
  // Ada’s own grouping comes to know them later: then that decides.
  const [dad] = await w.k.knex('faces.person').insert({ owner_user_id: w.k.users.ada.id, name: 'Dad' }).returning('id')
  await w.k.knex('faces.face').where({ asset_id: alone }).update({ person_id: dad.id })
  await w.k.emit(facesChanged, { ownerId: w.k.users.ada.id })
  expect(await counts(id)).toEqual(['Dad 4', ' 2'])
  expect((await people('bob', id))[0]).toMatchObject({ name: 'Mum', photos: 4 })
})

test('who was away with an account or a drive is there again, and with them what was said by hand', async () => {
  const id = await w.space()
  await w.as('ada').invite({ params: { id }, body: { userIds: [w.k.users.dee.id], role: 'editor' } })
  await w.as('dee').acceptInvitation({ params: { id } })
  const [one, two] = [await w.person('dee', 0, 3), await w.person('dee', 1, 2)]
  const [first = '', second = ''] = (await w.person('bob', 2, 2)).photos
  await w.add('dee', id, [...one.photos, ...two.photos])
  await w.k.runJobs()
  const [into, other] = await people('bob', id)
  const params = { id, personId: into?.id ?? '' }
  await w.as('bob').mergeSpacePeople({ params, body: { ids: [other?.id ?? ''] } })
  const { root, dee } = w.k.users
  await w.k.as(root).post(`/api/users/${dee.id}/disable`)
  await w.k.runJobs()
  await w.add('bob', id, [first])
  await w.k.runJobs()
  expect((await people('bob', id)).map((person) => person.photos)).toEqual([1])
  await w.k.as(root).post(`/api/users/${dee.id}/restore`)
  await w.k.runJobs()
  expect(await people('bob', id)).toMatchObject([{ id: into?.id, photos: 5 }, { photos: 1 }])

  const offline = (offline_at: Date | null) => w.k.knex('core.asset').where({ owner_id: dee.id }).update({ offline_at })
  await offline(new Date())
  await w.add('bob', id, [second])
  await w.k.runJobs()
  expect(await people('bob', id)).toMatchObject([{ photos: 2 }])
  await offline(null)
  const { library_id } = await w.k.knex('core.asset').where({ id: one.photos[0] }).first('library_id')
  await w.k.emit(events.assetsReturned, { libraryId: library_id, ownerId: dee.id })
  await w.k.runJobs({ until: new Date(Date.now() + 120_000) })
  expect(await people('bob', id)).toMatchObject([{ photos: 5 }, { photos: 2 }])
})

test('what is kept of duplicates brings its faces: they are matched in the space, and those of the copy are gone', async () => {
  const id = await w.space()
  const ann = await w.person('ada', 0, 4, 'Ann')
  const [gone = '', kept = '', ...rest] = ann.photos
  await w.add('ada', id, [gone, ...rest])
  await w.k.runJobs()
  const [before] = await people('bob', id)
  expect(before).toMatchObject({ name: 'Ann', photos: 3 })
  await w.k.as(w.k.users.ada, doubles).resolve({ body: { keep: { [gone]: kept } } })
  await w.k.runJobs()
  expect(await people('bob', id)).toMatchObject([{ id: before?.id, name: 'Ann', photos: 3 }])
  const faces = await w.k.knex('spaces.face').where({ space_id: id }).select('asset_id')
  expect(faces.map((row) => row.asset_id).sort()).toEqual([kept, ...rest].sort())
})

test('people of an album that grows are there at once, and so are those of a share that comes back', async () => {
  const id = await w.space()
  const { ada, bob, cy } = w.k.users
  const ann = await w.person('bob', 0, 3, 'Ann')
  await w.person('ada', 1, 2, 'Eve')
  const [first = '', ...rest] = ann.photos
  const ofBob = w.k.as(bob, albums)
  const album = await ofBob.createAlbum({ body: { title: 'Best of', ids: [first] } })
  const connect = (set: string) => w.as('bob').connectSource({ params: { id }, body: { set } })
  const faces = async () => Number((await w.k.knex('spaces.face').where({ space_id: id }).count())[0]?.['count'])
  await connect(`albums:album:${album.id}`)
  await w.k.runJobs()
  expect(await faces()).toBe(1)
  await ofBob.addPhotos({ params: { id: album.id }, body: { ids: rest } })
  await w.k.runJobs()
  expect(await counts(id)).toEqual(['Ann 3'])

  const ofAda = w.k.as(ada, partnerSharing)
  const share = await ofAda.startSharing({ body: { userId: bob.id } })
  await connect(`core:library:${ada.id}`)
  await w.k.runJobs()
  expect(await counts(id)).toEqual(['Ann 3', 'Eve 2'])
  await ofAda.changeScope({ params: { id: share.id }, body: { reshare: false } })
  await w.k.runJobs()
  expect(await faces()).toBe(3)
  await ofAda.startSharing({ body: { userId: cy.id } })
  await w.k.runJobs()
  expect(await faces(), 'what somebody else is given').toBe(3)
  await ofAda.changeScope({ params: { id: share.id }, body: { reshare: true } })
  await w.k.runJobs()
  expect(await counts(id)).toEqual(['Ann 3', 'Eve 2'])
})

test.runIf(onServer)(
  'who is given another name while they are compared is not put together with whom they were like',
  async () => {
    const { knex } = w.k
    const waits = (count: number) => expect.poll(() => waiting(knex), { timeout: 20_000 }).toBe(count)
    const id = await w.space()
    await w.add('ada', id, (await w.person('ada', 0, 3)).photos)
    await w.k.runJobs()
    const [ann] = await people('ada', id)
    await w.as('ada').changeSpacePerson({ params: { id, personId: ann?.id ?? '' }, body: { name: 'Ann' } })
    await w.k.runJobs()
    await w.add('bob', id, (await w.person('bob', 0, 2, '', 3)).photos)

    // Step by step, as nobody but one changes people: first what is new is taken in, then who is empty forgotten.
    const lock = async () => {
      const trx = await knex.transaction()
      await trx.raw(`select pg_advisory_xact_lock(hashtextextended('spaces.people ' || ?, 0))`, [id])
      return trx
    }
    const first = await lock()
    const gathered = w.k.runJobs()
    await waits(1)
    const next = lock()
    await waits(2)
    await first.commit()
    const second = await next
    await waits(1)
    const other = (await people('ada', id)).find((one) => one.id !== ann?.id)
    const row = await knex.transaction()
    await row('spaces.person').where({ id: other?.id }).forNoKeyUpdate()
    const params = { id, personId: other?.id ?? '' }
    const named = w.as('bob').changeSpacePerson({ params, body: { name: 'Eva' } })
    await waits(2)
    await second.commit()
    // Named halfway, while the two were compared as they had been.
    await waits(2)
    const blocked = await knex('pg_stat_activity').where({ wait_event: 'advisory' }).select('pid')
    expect(blocked).toHaveLength(1)
    await row.commit()
    await Promise.all([named, gathered])
    expect((await counts(id)).sort()).toEqual(['Ann 3', 'Eva 2'])
  },
)
