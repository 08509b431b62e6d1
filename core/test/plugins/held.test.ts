import { plugin } from '@kith/sdk'
import { testKith } from '@kith/sdk/testing'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'

const log: string[] = []
const kith = plugin({
  package: { name: 'clock', version: '1.0.0', peerDependencies: { '@kith/sdk': '*' }, kith: { id: 'clock' } },
})
let made = 0
const counter = kith.held(() => {
  const name = `counter ${++made}`
  log.push(`${name} made`)
  return { name, close: () => log.push(`${name} closed`) }
})
const clock = kith.define({
  routes: { look: kith.get('/', { summary: 'Look', returns: z.string() }, async (c) => counter.of(c).name) },
})

test('what a plugin holds is one thing in each process, made when it is asked for and closed when the plugin leaves', async () => {
  const k = await testKith({ plugins: [clock], users: ['ada'] })
  onTestFinished(() => k.close())
  const look = async (of: typeof k) => (await of.as(of.users.ada).get('/api/clock')).body
  expect(log).toEqual([])
  expect([await look(k), await look(k)]).toEqual(['counter 1', 'counter 1'])
  const other = await k.another()
  expect(await look(other)).toBe('counter 2')
  await other.close()
  expect(log.at(-1)).toBe('counter 2 closed')
  await k.disable('clock')
  expect(log.at(-1)).toBe('counter 1 closed')
  await k.enable('clock')
  expect(await look(k)).toBe('counter 3')
})
