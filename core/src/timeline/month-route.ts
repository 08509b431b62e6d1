import { CAPS } from '@kith/sdk'
import { z } from 'zod'
import type { Keyring } from '../access/keyring.ts'
import { core } from '../server/area.ts'
import { type Lister, list } from './list.ts'
import { type MonthRow, monthQuery, sharersQuery } from './month-query.ts'
import { Month, type Owner, ownersQuery, readMonth } from './month.ts'
import { viewQuery } from './view.ts'

export const monthRoute = (lister: Lister) =>
  core.get(
    '/months/:month',
    {
      summary: 'The photos of one month in columns, newest first',
      auth: 'guest',
      params: { month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) },
      query: viewQuery,
      returns: Month,
    },
    (c) =>
      list(lister, c, `month ${c.params.month}`, async ({ scope, view, ask }) => {
        const { ring, generation, params } = c
        const [row] = await ask<MonthRow>(monthQuery(generation.access, ring, view, scope, params.month))
        return readMonth(params.month, row, {
          sharers: scope.once ? (contents) => ask(sharersQuery(ring, scope, contents)) : undefined,
          owners: async (ids) => named(await ask<Owner>(ownersQuery(ids)), ring),
        })
      }),
  )

/** Who was let in by a link that hides details learns no names. */
const named = (owners: readonly Owner[], ring: Keyring) =>
  ring.me || ring.keys.every((key) => key.can & CAPS.details) ? owners : owners.map((owner) => ({ ...owner, name: '' }))
