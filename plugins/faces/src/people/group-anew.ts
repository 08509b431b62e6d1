import { reply } from '@kith/sdk'
import { regroup } from '../grouping/index.ts'
import { kith } from '../kith.ts'

export const groupAnew = kith.post(
  '/regroup',
  {
    summary: 'Group all your faces anew, later; what was named or put somewhere by hand stays',
    returns: reply.none,
    limit: { max: 4, per: 'hour' },
  },
  async (c) => c.enqueue(regroup, { owner: c.caller.id }),
)
