import { type ConformanceWorld, conformance } from '@kith/sdk/testing'
import { expect, test } from 'vitest'
import faces from '../../faces/dist/src/index.js'
import spaces from '../dist/src/index.js'

test('it keeps to what every plugin promises', { timeout: 240_000 }, async () => {
  const { emptyTables } = await conformance(spaces, {
    with: [faces],
    fill: async (k) => {
      const { ada, bob, cleo } = k.users
      const as = (user: typeof ada) => k.as(user, spaces)
      const [hers] = [await k.asset(ada), await k.asset(bob)]
      const { id } = await as(ada).createSpace({ body: { name: 'Lisbon' } })
      const params = { id }
      await as(ada).invite({ params, body: { userIds: [bob.id], role: 'editor' } })
      await as(bob).acceptInvitation({ params })
      await as(ada).invite({ params, body: { userIds: [cleo.id], role: 'viewer' } })
      await as(ada).addPhotos({ params, body: { ids: [hers] } })
      await as(bob).addAllPhotos({ params, body: {} })
      await k.runJobs()
      await as(bob).connectSource({ params, body: { set: `core:library:${bob.id}` } })
      await as(bob).addComment({ params, body: { assetId: hers, text: 'What light!' } })
      await as(bob).likePhoto({ params, body: { assetId: hers, like: true } })
      await as(bob).lookAtSpace({ params, body: {} })
      await as(bob).sortSpaces({ body: { sort: 'name' } })
      await as(bob).keepPlaces({ params, body: { kept: true } })
      await as(bob).keepOwn({ params, body: { shareNames: false } })
      // Bob was told that what he kept of duplicates could not be put into a space.
      await k.knex('spaces.missed').insert({ event_id: '1', user_id: bob.id })
      await fillPeople(k, id, hers)
    },
  })
  expect(emptyTables).toEqual([])
})

/** Three people on one photo of a space, of whom is said all that can be said. */
async function fillPeople(k: ConformanceWorld, id: string, asset_id: string) {
  const { ada, bob } = k.users
  for (const name of ['Ann', 'Ben', '']) {
    const [person] = await k.knex('faces.person').insert({ owner_user_id: ada.id, name }).returning('id')
    await k
      .knex('faces.face')
      .insert({ asset_id, owner_id: ada.id, person_id: person.id, x: 0.1, y: 0.1, w: 0.2, h: 0.2, fresh: false })
  }
  const as = k.as(ada, spaces)
  await as.findSamePeople({ params: { id } })
  await k.runJobs()
  const { items } = await as.listSpacePeople({ params: { id }, query: { all: 'true' } })
  const [one = '', two = '', three = ''] = items.map((person) => person.id)
  const body = { name: 'Somebody', cover: asset_id }
  await as.changeSpacePerson({ params: { id, personId: one }, body })
  await as.setAlias({ params: { id, personId: one }, body: { name: 'Mum' } })
  const { joiningId } = await as.mergeSpacePeople({ params: { id, personId: one }, body: { ids: [two] } })
  await as.undoJoining({ params: { id, joiningId } })
  await as.splitSpacePerson({ params: { id, personId: one }, body: { assetIds: [asset_id], to: three } })
  await as.findSamePeople({ params: { id } })
  await k.runJobs()
  await k.as(bob, faces).saySame({ params: { id: two }, body: { id: three, same: true } })
  // What a server that ended leaves behind, where nobody looks at it while recognition is off.
  const off = await as.createSpace({ body: { name: 'Porto' } })
  await as.changeSpace({ params: { id: off.id }, body: { faces: false } })
  const [nobody] = await k.knex('spaces.person').insert({ space_id: off.id, name: 'Nobody' }).returning('id')
  await k.knex('spaces.to_compare').insert({ person_id: nobody.id })
  await k.knex('spaces.people_due').insert({ space_id: off.id })
}
