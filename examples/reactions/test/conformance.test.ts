import { conformance } from '@kith/sdk/testing'
import { expect, test } from 'vitest'
import reactions from '../dist/src/index.js'

test('it keeps to what every plugin promises', { timeout: 180_000 }, async () => {
  const tried = await conformance(reactions, {
    settings: { enough: 1 },
    fill: async (k) => {
      const [ada, bob] = [k.as(k.users.ada, reactions), k.as(k.users.bob, reactions)]
      for (const one of [ada, bob]) await one.joinFamily({ body: {} })
      for (const owner of [k.users.ada, k.users.bob]) {
        const params = { assetId: await k.asset(owner, { preview: Buffer.from('a picture') }) }
        await k.as(owner, reactions).giveHeart({ params })
        await k.as(owner, reactions).writeComment({ params, body: { text: 'Look!' } })
      }
      const voice = new FormData()
      voice.append('seconds', '3')
      voice.append('voice', new Blob(['la la la'], { type: 'audio/webm' }), 'voice.webm')
      const params = { assetId: await k.asset(k.users.bob) }
      await bob.speakComment({ params, body: voice })
      await ada.putUpFrame({ body: { name: 'Grandmother’s' } })
      await k.runJobs()
    },
  })
  expect(tried.emptyTables).toEqual([])
})
