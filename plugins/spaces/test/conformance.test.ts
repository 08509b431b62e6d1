import { conformance } from '@kith/sdk/testing'
import { expect, test } from 'vitest'
import spaces from '../dist/src/index.js'

test('it keeps to what every plugin promises', { timeout: 240_000 }, async () => {
  const { emptyTables } = await conformance(spaces, {
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
      await as(bob).lookAtSpace({ params, body: {} })
      await as(bob).sortSpaces({ body: { sort: 'name' } })
    },
  })
  expect(emptyTables).toEqual([])
})
