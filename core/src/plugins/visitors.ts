import { createHash, randomBytes } from 'node:crypto'
import type { Visitors } from '@kith/sdk'
import { ambientKnex } from '@kith/sdk/host'

/** Visitors of one plugin: tokens that last, until they are expelled. What is over is forgotten by a job. */
export const visitorsOf = (plugin: string): Omit<Visitors, 'acting'> => ({
  async admit(id, { seconds, origins }) {
    const token = randomBytes(32).toString('base64url')
    await ambientKnex('A visit')('core.visit').insert({
      token_hash: createHash('sha256').update(token).digest(),
      plugin,
      visitor_id: id,
      origins: origins ? [...origins] : null,
      expires_at: new Date(Date.now() + seconds * 1000),
    })
    return token
  },
  async expel(id) {
    await ambientKnex('A visit')('core.visit').where({ plugin, visitor_id: id }).delete()
  },
})
