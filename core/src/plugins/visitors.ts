import type { Visitors } from '@kith/sdk'
import { ambientKnex } from '@kith/sdk/host'
import { hashToken, newToken } from '../auth/tokens.ts'

/** Visitors of one plugin: tokens that last, until they are expelled. What is over is forgotten by a job. */
export const visitorsOf = (plugin: string): Omit<Visitors, 'acting'> => ({
  async admit(id, { seconds, origins }) {
    const token = newToken()
    await ambientKnex('A visit')('core.visit').insert({
      token_hash: hashToken(token),
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
