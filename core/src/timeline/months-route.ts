import { z } from 'zod'
import { core } from '../server/area.ts'
import { type Lister, type Listing, list } from './list.ts'
import { monthsQuery } from './months-query.ts'
import { viewQuery } from './view.ts'

const Months = z
  .object({
    months: z.array(z.object({ month: z.string().describe('`2024-05`'), count: z.int() })),
    total: z.int(),
  })
  .meta({ id: 'timeline.Months' })

export const monthsRoute = (lister: Lister) =>
  core.get(
    '/months',
    {
      summary: 'The months that have photos, with how many',
      auth: 'guest',
      query: viewQuery,
      returns: Months,
    },
    (c) => list(lister, c, MONTHS, makeMonths),
  )

/** What the months are kept under. */
export const MONTHS = 'months'

export async function makeMonths({ view, scope, ask }: Listing): Promise<z.output<typeof Months>> {
  const months = await ask<{ month: string; count: number }>(monthsQuery(scope))
  if (view.order === 'oldest') months.reverse()
  return { months, total: months.reduce((sum, month) => sum + month.count, 0) }
}
