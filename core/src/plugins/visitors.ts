import { createHash, randomBytes } from 'node:crypto'
import type { Visitors } from '@kith/sdk'
import { ambientKnex } from '@kith/sdk/host'

/** Visitors of one plugin: tokens that last, until they are expelled. */
export const visitorsOf = (plugin: string): Visitors => ({
  async admit(id, { seconds }) {
    const token = randomBytes(32).toString('base64url')
    const knex = ambientKnex('A visit')
    await knex('core.visit').where('expires_at', '<', knex.fn.now()).delete()
    await knex('core.visit').insert({
      token_hash: createHash('sha256').update(token).digest(),
      plugin,
      visitor_id: id,
      expires_at: new Date(Date.now() + seconds * 1000),
    })
    return token
  },
  async expel(id) {
    await ambientKnex('A visit')('core.visit').where({ plugin, visitor_id: id }).delete()
  },
})
