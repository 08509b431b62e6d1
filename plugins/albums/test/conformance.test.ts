import { conformance } from '@kith/sdk/testing'
import { expect, test } from 'vitest'
import albums from '../dist/src/index.js'

test('it keeps to what every plugin promises', { timeout: 240_000 }, async () => {
  const { emptyTables } = await conformance(albums, {
    fill: async (k) => {
      const { ada, bob, cleo } = k.users
      const as = (user: typeof ada) => k.as(user, albums)
      const [hers, his] = [await k.asset(ada), await k.asset(bob)]
      const { id } = await as(ada).createAlbum({ body: { title: 'Lisbon', ids: [hers] } })
      const params = { id }
      await as(ada).shareAlbum({ params, body: { userIds: [bob.id], role: 'editor' } })
      await as(ada).shareAlbum({ params, body: { userIds: [cleo.id], role: 'viewer' } })
      await as(bob).addPhotos({ params, body: { ids: [his] } })
      await as(bob).orderPhotos({ params, body: { ids: [his], before: hers } })
      await as(cleo).lookAtAlbum({ params })
      const { id: folderId } = await as(ada).createFolder({ body: { title: 'Travels' } })
      await as(ada).shareFolder({ params: { folderId }, body: { userIds: [cleo.id], role: 'viewer' } })
      await as(ada).moveToFolder({ params, body: { folderId } })
      const { id: other } = await as(ada).createAlbum({ body: { title: 'Porto' } })
      await as(ada).moveToFolder({ params: { id: other }, body: { folderId } })
      await as(cleo).removeMember({ params: { id: other, userId: cleo.id } })
      await as(ada).createGroup({ body: { title: 'Family', userIds: [bob.id, cleo.id] } })
      await as(cleo).addComment({ params, body: { text: 'Lovely!', assetId: hers } })
      await as(cleo).like({ params, body: { like: true } })
    },
  })
  expect(emptyTables).toEqual([])
})
