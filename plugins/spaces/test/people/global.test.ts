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
  // What is in Rome are his own photos: it adds nothing to what he has of her.
  expect(await briefly('bob')).toEqual([{ name: 'Oma', own: true, photos: 6, elsewhere: ['Lisbon'] }])
  expect((await known('bob').listPlaces({ params: { id: oma.id } })).items).toMatchObject([{ collection: 'Lisbon' }])
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

const inSpace = async (who: Who, id: string, name: string) => {
  const { items } = await w.as(who).listSpacePeople({ params: { id }, query: { all: 'true' } })
  return items.find((one) => one.name === name)?.id ?? ''
}
const say = (who: Who, one: string, other: string, same: boolean) =>
  known(who).saySame({ params: { id: one }, body: { id: other, same } })

test('what one says of somebody of a space goes with them when editors merge them, and comes back when that is undone', async () => {
  const lisbon = await w.space()
  const oma = await w.person('bob', 0, 2, 'Oma')
  const aunt = await w.person('bob', 1, 4, 'Aunt')
  const nan = await w.person('cy', 2, 1, 'Nan')
  await w.add('bob', lisbon, [...oma.photos, ...aunt.photos])
  await w.k.runJobs()
  const [gone, stays] = [await inSpace('cy', lisbon, 'Oma'), await inSpace('cy', lisbon, 'Aunt')]
  await say('cy', nan.id, gone, true)
  const before = await briefly('cy')
  expect(before).toEqual([
    { name: 'Aunt', own: false, photos: 4, elsewhere: ['Lisbon'] },
    { name: 'Nan', own: true, photos: 3, elsewhere: ['Lisbon'] },
  ])
  const params = { id: lisbon, personId: stays }
  const { joiningId } = await w.as('bob').mergeSpacePeople({ params, body: { ids: [gone] } })
  await w.k.runJobs()
  expect(await briefly('cy')).toEqual([{ name: 'Nan', own: true, photos: 7, elsewhere: ['Lisbon'] }])
  // Whoever never was in the space is told nothing of who became whom there.
  const dees = await w.person('dee', 3, 1, 'Tia')
  for (const id of [gone, stays]) await expect(say('dee', dees.id, id, true)).rejects.toThrow('faces.no_person')
  await w.as('bob').undoJoining({ params: { id: lisbon, joiningId } })
  await w.k.runJobs()
  expect(await briefly('cy')).toEqual(before)
})

test('who takes two of a space for one asks those who may say so for everybody, and tells nothing of other spaces', async () => {
  const [lisbon, oslo] = [await w.space(), (await w.as('dee').createSpace({ body: { name: 'Oslo' } })).id]
  await w.as('dee').invite({ params: { id: oslo }, body: { userIds: [w.k.users.cy.id], role: 'viewer' } })
  await w.as('cy').acceptInvitation({ params: { id: oslo } })
  const [gran, oma] = [await w.person('ada', 0, 4, 'Grandma'), await w.person('bob', 1, 3, 'Oma')]
  const [mum, tia] = [await w.person('bob', 2, 2, 'Mum'), await w.person('dee', 3, 2, 'Tia')]
  await w.add('ada', lisbon, gran.photos)
  await w.add('bob', lisbon, [...oma.photos, ...mum.photos])
  await w.add('dee', oslo, tia.photos)
  await w.k.runJobs()
  const [first, second, third] = [
    await inSpace('cy', lisbon, 'Grandma'),
    await inSpace('cy', lisbon, 'Oma'),
    await inSpace('cy', lisbon, 'Mum'),
  ]
  const there = await inSpace('cy', oslo, 'Tia')
  const asked = async (who: Who, id = lisbon) =>
    (await w.as(who).listSameAsked({ params: { id } })).items
      .map(({ one, other }) => [one.name, other.name].sort())
      .sort()
  const askedOn = async (who: Who) =>
    (await known(who).listSameQuestions({})).items.map(({ one, other, everybodyIn }) => [
      everybodyIn,
      ...[one.name, other.name].sort(),
    ])

  /** What the notices say of it, and where they lead. */
  const noticed = async (who: Who, headers?: Record<string, string>) => {
    const { body } = await w.k.as(w.k.users[who]).get('/api/notices', headers)
    const { items } = body as { items: { name: string; text: string; link: string }[] }
    return items.filter(({ name }) => name === 'spaces.same_people').map(({ text, link }) => `${text} ${link}`)
  }
  const notice = `In “Lisbon” somebody takes two people for the same. Are they? /spaces/${lisbon}/people`

  await say('cy', first, second, true)
  expect((await briefly('cy'))[0]).toMatchObject({ photos: 7, elsewhere: ['Lisbon'] })
  for (const who of ['ada', 'bob'] as const) expect(await noticed(who)).toEqual([notice])
  for (const who of ['cy', 'dee', 'root'] as const) expect(await noticed(who)).toEqual([])
  expect(await noticed('ada', { 'accept-language': 'de' })).toEqual([
    `In „Lisbon“ hält jemand zwei Personen für dieselbe. Stimmt das? /spaces/${lisbon}/people`,
  ])
  expect(await asked('ada')).toEqual([['Grandma', 'Oma']])
  expect(await askedOn('bob')).toEqual([['Lisbon', 'Grandma', 'Oma']])
  // Taken back, nobody is asked.
  await say('cy', first, second, false)
  expect(await asked('ada')).toEqual([])
  await w.k.runJobs()
  for (const who of ['ada', 'bob'] as const) expect(await noticed(who)).toEqual([])
  // Who wants no such notices has none; the question is there for them all the same.
  await w.k.as(w.k.users.bob).put('/api/notices/mutes', { muted: ['spaces.same_people'] })

  // The same by somebody of another space: who are asked hear nothing of that, and nobody is asked there.
  await w.k.knex('faces.identity_answer').delete()
  await say('cy', first, there, true)
  expect(await asked('ada')).toEqual([])
  await say('cy', there, second, true)
  expect((await briefly('cy'))[0]).toMatchObject({ photos: 9, elsewhere: ['Lisbon', 'Oslo'] })
  for (const who of ['ada', 'bob'] as const) {
    expect(await asked(who)).toEqual([['Grandma', 'Oma']])
    const told = [await w.as(who).listSameAsked({ params: { id: lisbon } }), await known(who).listSameQuestions({})]
    expect(JSON.stringify(told)).not.toMatch(new RegExp(`Oslo|Tia|${there}|${w.k.users.cy.id}`))
  }
  expect([await asked('dee', oslo), await askedOn('dee'), await askedOn('cy')]).toEqual([[], [], []])
  await expect(asked('cy')).rejects.toThrow('editors_only')
  await expect(asked('dee')).rejects.toThrow('no_space')
  const answer = (who: Who, one: string, other: string, same: boolean) =>
    known(who).answerSameQuestion({ body: { one, other, same } })
  for (const who of ['cy', 'dee', 'root'] as const)
    await expect(answer(who, first, second, true)).rejects.toThrow('faces.not_asked')
  await expect(answer('ada', first, third, true)).rejects.toThrow('faces.not_asked')
  // Off and on again, nothing is lost.
  for (const plugin of ['spaces', 'faces']) {
    await w.k.disable(plugin)
    await w.k.enable(plugin)
    await w.k.runJobs()
  }
  expect(await asked('ada')).toEqual([['Grandma', 'Oma']])
  expect([await noticed('ada'), await noticed('bob')]).toEqual([[notice], []])
  await w.k.as(w.k.users.bob).put('/api/notices/mutes', { muted: [] })
  await w.k.as(w.k.users.ada).post('/api/notices/read', { all: true })
  await answer('ada', second, first, false)
  expect([await asked('bob'), await askedOn('bob')]).toEqual([[], []])
  await w.k.runJobs()
  expect(await noticed('ada')).toEqual([])
  // Of Cy’s own view nothing is taken; after no, nobody is asked that again.
  await say('cy', first, third, true)
  expect((await briefly('cy'))[0]).toMatchObject({ photos: 11 })
  expect(await asked('bob')).toEqual([
    ['Grandma', 'Mum'],
    ['Mum', 'Oma'],
  ])
  // One notice for both, for as long as one of them waits, and only for who may answer.
  for (const who of ['ada', 'bob'] as const) expect(await noticed(who)).toEqual([notice])
  const role = (to: 'viewer' | 'editor') =>
    w.as('ada').changeRole({ params: { id: lisbon, userId: w.k.users.bob.id }, body: { role: to } })
  await role('viewer')
  await w.k.runJobs()
  expect([await noticed('ada'), await noticed('bob')]).toEqual([[notice], []])
  await role('editor')
  const body = { one: first, other: third, same: true }
  const { joined } = await w.as('bob').answerSameAsked({ params: { id: lisbon }, body })
  expect(joined?.personId).toBe(first)
  await expect(w.as('bob').answerSameAsked({ params: { id: lisbon }, body })).rejects.toThrow('not_asked')
  await w.k.runJobs()
  expect(await asked('bob')).toEqual([])
  expect(await noticed('ada')).toEqual([])
  expect((await briefly('bob')).map(({ photos }) => photos)).toEqual([6, 3])
  expect((await briefly('cy'))[0]).toMatchObject({ photos: 11, elsewhere: ['Lisbon', 'Oslo'] })
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
