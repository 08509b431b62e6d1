import { CAPS } from '@kith/sdk'
import { z } from 'zod'
import type { Keyring } from '../access/keyring.ts'
import { core } from '../server/area.ts'
import { type ListRequest, type Lister, type Listing, list } from './list.ts'
import { type MonthRow, type Time, inMonth, monthQuery, sharersQuery, stacksQuery } from './month-query.ts'
import { type Columns, Month, type Owner, type Stacked, ownersQuery, readColumns } from './month.ts'
import { viewQuery } from './view.ts'

export const monthParams = { month: z.string().regex(/^(?!0000)\d{4}-(0[1-9]|1[0-2])$/) }

export const monthRoute = (lister: Lister) =>
  core.get(
    '/months/:month',
    {
      summary: 'The photos of one month in columns',
      auth: 'guest',
      params: monthParams,
      query: viewQuery,
      returns: Month,
    },
    (c) => list(lister, c, questionOf(c.params.month), (listing) => makeMonth(c, listing, c.params.month)),
  )

/** What a month is kept under. */
export const questionOf = (month: string): string => `month ${month}`

export const makeMonth = async (c: ListRequest, listing: Listing, month: string): Promise<Month> => ({
  month,
  ...(await makeColumns(c, listing, inMonth(month))),
})

/** The photos of some time, as its list shows them. */
export async function makeColumns(c: ListRequest, { view, scope, ask }: Listing, time: Time): Promise<Columns> {
  const { ring, generation } = c
  const [row] = await ask<MonthRow>(monthQuery(generation.access, ring, view, scope, time))
  return readColumns(row, {
    sharers: scope.once ? (contents) => ask(sharersQuery(ring, scope, contents)) : undefined,
    stacks: scope.stacked ? (stacks) => ask<Stacked>(stacksQuery(ring, scope, stacks)) : undefined,
    owners: async (ids) => named(await ask<Owner>(ownersQuery(ids)), ring),
    badges: generation.lookups.flatMap(({ plugin, part }) => (part.on === 'grid' ? `${plugin}.${part.name}` : [])),
  })
}

/** Who was let in by a link that hides details learns no names. */
const named = (owners: readonly Owner[], ring: Keyring) =>
  ring.me || ring.keys.every((key) => key.can & CAPS.details) ? owners : owners.map((owner) => ({ ...owner, name: '' }))
