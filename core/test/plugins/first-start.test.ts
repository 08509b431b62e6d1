import path from 'node:path'
import { readConfig } from '#core/config.js'
import { boot } from '#core/server/boot.js'
import { expect, onTestFinished, test } from 'vitest'
import { tempFolder } from '../faults/server.ts'

test('on a new server every plugin that comes with Kith is on, whatever sets of others its grants may name', async () => {
  const temp = await tempFolder()
  const { kith, close } = await boot(readConfig({ KITH_DATA: path.join(temp.path, 'data'), KITH_LOG: 'silent' }), 'all')
  onTestFinished(async () => {
    await close()
    await temp.remove()
  })
  const found: { id: string; state: string; reason: string | null }[] = await kith
    .knex('core.plugin')
    .select('id', 'state', 'reason')
  expect(found.length).toBeGreaterThan(3)
  expect(found.filter(({ state }) => state !== 'enabled')).toEqual([])
}, 60_000)
