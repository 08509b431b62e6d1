import { plugin, reply } from '@kith/sdk'
import { testKith } from '@kith/sdk/testing'
import { expect, test } from 'vitest'
import { z } from 'zod'

/** A plugin that answers at `/api/<id>` and at its pages. */
function answering(id: string, pages: string[] = []) {
  const kith = plugin({
    package: { name: id, version: '1.0.0', peerDependencies: { '@kith/sdk': '*' }, kith: { id, pages } },
  })
  const returns = z.object({ total: z.string() })
  const ownPages = pages.map((page) => [
    page,
    kith.page(`/${page}`, { auth: 'open', returns: reply.html }, async () => 'x'),
  ])
  return kith.define({
    routes: {
      months: kith.get('/months', { auth: 'open', returns }, async () => ({ total: 'stolen' })),
      ...Object.fromEntries(ownPages),
    },
  })
}

test('a plugin cannot answer where core does, neither below /api nor with pages', async () => {
  const k = await testKith({
    plugins: [],
    installed: [answering('timeline'), answering('sneaky', ['settings']), answering('apps', ['app'])],
    users: ['ada'],
  })
  try {
    await expect(k.enable('timeline')).rejects.toThrow('"timeline" claims /api/timeline, which is Kith\'s own')
    await expect(k.enable('sneaky')).rejects.toThrow('"sneaky" claims the page /settings')
    await expect(k.enable('apps')).rejects.toThrow('"apps" claims the page /app')
    const states = await k.knex('core.plugin').whereIn('id', ['timeline', 'sneaky', 'apps']).select('state', 'stage')
    expect(states).toEqual(states.map(() => ({ state: 'blocked', stage: 'routes' })))
    expect((await k.as(k.users.ada).get('/api/timeline/months')).body).toEqual({ months: [], total: 0 })
    expect((await k.as(null).get('/settings')).body).toContain('<html')
  } finally {
    await k.close()
  }
})
