import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import faces from '../../../faces/dist/src/index.js'
import { type PeopleWorld, type Who, makePeopleWorld } from './people-world.ts'

let w: PeopleWorld
beforeAll(async () => {
  w = await makePeopleWorld()
})
afterAll(() => w?.k.close())
beforeEach(() => w.forget())

const known = (who: Who) => w.k.as(w.k.users[who], faces)
const people = async (who: Who) => (await known(who).listPeople({ query: { all: 'true' } })).items
const briefly = async (who: Who) =>
  (await people(who)).map(({ name, own, photos, elsewhere }) => ({ name, own, photos, elsewhere }))
const timeline = async (who: Who, personId: string) => {
  const filter = encodeURIComponent(JSON.stringify({ 'faces.people': [personId] }))
  const { body } = await w.k.as(w.k.users[who]).get(`/api/timeline/months?filter=${filter}`)
  return (body as { total: number }).total
}
/** Another space of Bob's, with Dee as a viewer. */
async function rome(): Promise<string> {
  const { id } = await w.as('bob').createSpace({ body: { name: 'Rome' } })
  await w.as('bob').invite({ params: { id }, body: { userIds: [w.k.users.dee.id], role: 'viewer' } })
  await w.as('dee').acceptInvitation({ params: { id } })
  return id
}

test('one human in one’s own library and in several spaces is one row, by what each may see', async () => {
  const [lisbon, other] = [await w.space(), await rome()]
  const gran = await w.person('ada', 0, 3, 'Grandma')
  const oma = await w.person('bob', 0, 4, 'Oma', 3)
  const cys = await w.person('cy', 0, 2, 'Nan', 7)
  const dees = await w.person('dee', 0, 3)
  await w.add('ada', lisbon, gran.photos.slice(0, 2))
  await w.add('bob', lisbon, oma.photos.slice(0, 3))
  await w.add('bob', other, oma.photos.slice(1))
  await w.k.runJobs()
  // Ada has a photo that nobody else sees; Bob is in both spaces; Cy and Dee see one each, and put nothing in.
  expect(await briefly('ada')).toEqual([{ name: 'Grandma', own: true, photos: 6, elsewhere: ['Lisbon'] }])
  expect(await briefly('bob')).toEqual([{ name: 'Oma', own: true, photos: 6, elsewhere: ['Lisbon', 'Rome'] }])
  expect(await briefly('cy')).toEqual([{ name: 'Nan', own: true, photos: 7, elsewhere: ['Lisbon'] }])
  expect(await briefly('dee')).toEqual([{ name: 'Oma', own: true, photos: 6, elsewhere: ['Rome'] }])
  expect(await briefly('root')).toEqual([])
  expect(await timeline('dee', dees.id)).toBe(6)
  expect(await timeline('cy', cys.id)).toBe(7)
  // Nothing of Lisbon is told to Dee: neither by its people, nor by their ids.
  const told = JSON.stringify([await people('dee'), await known('dee').listPlaces({ params: { id: dees.id } })])
  expect(told).not.toContain('Lisbon')
  expect(told).not.toContain('Grandma')
  await expect(known('dee').showPerson({ params: { id: gran.id } })).rejects.toThrow('faces.no_person')
  expect(await timeline('dee', gran.id)).toBe(0)

  // Taken off one's timeline, or left, a space adds nothing more at once; nothing is unmerged.
  await w.as('cy').keepOwn({ params: { id: lisbon }, body: { inTimeline: false } })
  expect(await briefly('cy')).toEqual([{ name: 'Nan', own: true, photos: 2, elsewhere: [] }])
  await w.as('cy').keepOwn({ params: { id: lisbon }, body: { inTimeline: true } })
  expect(await briefly('cy')).toEqual([{ name: 'Nan', own: true, photos: 7, elsewhere: ['Lisbon'] }])
  await w.as('bob').removeMember({ params: { id: other, userId: w.k.users.dee.id } })
  expect(await briefly('dee')).toEqual([{ name: '', own: true, photos: 3, elsewhere: [] }])
  await w.k.knex('core.asset').where({ id: oma.photos[0] }).update({ deleted_at: new Date() })
  expect(await briefly('cy')).toMatchObject([{ photos: 6 }])
})

test('whom one knows only from spaces is there by the space’s name or one’s own for them, once for two spaces', async () => {
  const [lisbon, other] = [await w.space(), await rome()]
  await w.as('bob').invite({ params: { id: other }, body: { userIds: [w.k.users.cy.id], role: 'viewer' } })
  await w.as('cy').acceptInvitation({ params: { id: other } })
  const oma = await w.person('bob', 0, 4)
  await w.add('bob', lisbon, oma.photos.slice(0, 2))
  await w.add('bob', other, oma.photos.slice(1))
  await w.k.runJobs()
  expect(await briefly('cy')).toEqual([{ name: '', own: false, photos: 4, elsewhere: ['Lisbon', 'Rome'] }])
  const [{ id: inLisbon = '' } = {}] = (
    await w.as('cy').listSpacePeople({ params: { id: lisbon }, query: { all: 'true' } })
  ).items
  await w.as('bob').changeSpacePerson({ params: { id: lisbon, personId: inLisbon }, body: { name: 'Erna' } })
  expect(await briefly('cy')).toMatchObject([{ name: 'Erna' }])
  await w.as('cy').setAlias({ params: { id: lisbon, personId: inLisbon }, body: { name: 'Granny' } })
  expect(await briefly('cy')).toMatchObject([{ name: 'Granny' }])
  expect(await briefly('bob')).toMatchObject([{ name: 'Erna', own: true }])
  await w.as('bob').changeSpacePerson({ params: { id: lisbon, personId: inLisbon }, body: { hidden: true } })
  await w.k.runJobs()
  expect(await briefly('cy')).toMatchObject([{ photos: 3, elsewhere: ['Rome'] }])
})

test('with spaces off everybody keeps their own people, with faces off spaces stay; on again all is as it was', async () => {
  const lisbon = await w.space()
  const gran = await w.person('ada', 0, 3, 'Grandma')
  const oma = await w.person('bob', 0, 3, 'Oma', 3)
  await w.add('bob', lisbon, oma.photos)
  await w.k.runJobs()
  const before = await briefly('ada')
  expect(before).toEqual([{ name: 'Grandma', own: true, photos: 6, elsewhere: ['Lisbon'] }])
  await w.k.disable('spaces')
  await w.k.runJobs()
  expect(await briefly('ada')).toEqual([{ name: 'Grandma', own: true, photos: 3, elsewhere: [] }])
  expect(await timeline('ada', gran.id)).toBe(3)
  await w.k.enable('spaces')
  expect(await briefly('ada')).toEqual(before)
  await w.k.disable('faces')
  await expect(w.as('ada').listSpacePeople({ params: { id: lisbon } })).rejects.toThrow('people_off')
  expect((await w.as('ada').showSpace({ params: { id: lisbon } })).name).toBe('Lisbon')
  await w.k.enable('faces')
  await w.k.runJobs()
  expect(await briefly('ada')).toEqual(before)
})
