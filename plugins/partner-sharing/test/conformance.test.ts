import { conformance } from '@kith/sdk/testing'
import { expect, test } from 'vitest'
import partnerSharing from '../dist/src/index.js'

test('it keeps to what every plugin promises', { timeout: 180_000 }, async () => {
  const tried = await conformance(partnerSharing, {
    fill: async (k) => {
      const { ada, bob, cleo } = k.users
      await k.asset(bob)
      await k.asset(ada, { folder: '2024/Lisbon' })
      const share = await k.as(bob, partnerSharing).startSharing({ body: { userId: ada.id } })
      await k.as(ada, partnerSharing).lookAt({ params: { id: share.id } })
      await k.as(ada, partnerSharing).startSharing({
        body: { userId: bob.id, folderIds: [await k.folder(ada, '2024')] },
      })
      await k.as(bob, partnerSharing).startSharing({ body: { userId: cleo.id } })
    },
  })
  expect(tried).toEqual({ emptyTables: [], untriedRoutes: [] })
})
