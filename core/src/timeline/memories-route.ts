import { z } from 'zod'
import { or } from '../access/fragment.ts'
import { core } from '../server/area.ts'
import { type Lister, list, listed } from './list.ts'
import { makeColumns } from './month-route.ts'
import type { Columns } from './month.ts'
import { MONTHS, makeMonths } from './months-route.ts'
import { onDay } from './scope.ts'
import { Day, viewQuery } from './view.ts'

const Memory = z.object({
  day: z.string().describe('As `day` of the timeline takes it, for its photos'),
  years: z.int().describe('How many years ago'),
  count: z.int(),
  cover: z.object({ id: z.uuid(), ratio: z.number(), thumbhash: z.string().nullable() }),
})
type Memory = z.output<typeof Memory>

const Memories = z
  .object({ memories: z.array(Memory).describe('One for each year that has any, the latest first') })
  .meta({ id: 'timeline.Memories' })

export const memoriesRoute = (lister: Lister) =>
  core.get(
    '/memories',
    {
      summary: 'What was taken on this day in earlier years',
      auth: 'guest',
      query: {
        ...viewQuery,
        today: Day.optional().describe('Where the reader is; the day at the server if not said'),
      },
      returns: Memories,
    },
    (c) => {
      const today = c.query.today ?? new Date().toISOString().slice(0, 10)
      return list(lister, c, `memories ${today}`, async (listing) => {
        const { months } = await listed(lister, listing, MONTHS, makeMonths)
        const days = sameDayBefore(today, new Set(months.map(({ month }) => month)))
        if (days.length === 0) return { memories: [] }
        return { memories: memoriesIn(await makeColumns(c, listing, { ofPhoto: or(days.map(onDay)) }), today) }
      })
    },
  )

/** The day in earlier years, as far as its months have photos. The 29th of February comes every four years. */
function sameDayBefore(today: string, months: ReadonlySet<string>): string[] {
  const monthAndDay = today.slice(4)
  const years = [...months].filter((month) => month < today.slice(0, 7) && month.endsWith(today.slice(4, 7)))
  return years.map((month) => month.slice(0, 4) + monthAndDay).filter((day) => Day.safeParse(day).success)
}

function memoriesIn({ id, localTime, ratio, thumbhash, favorite, type }: Columns, today: string): Memory[] {
  const dayOf = (at: number) => localTime[at]?.slice(0, 10) ?? ''
  // What stands for a day: a favourite rather than another, a photo rather than a film.
  const worth = (at: number) => 2 * (favorite[at] ?? 0) + Number(type[at] === 'image')
  const all = [...id.keys()]
  return [...new Set(all.map(dayOf))].map((day) => {
    const those = all.filter((at) => dayOf(at) === day)
    const best = those.reduce((one, other) => (worth(other) > worth(one) ? other : one))
    return {
      day,
      years: Number(today.slice(0, 4)) - Number(day.slice(0, 4)),
      count: those.length,
      cover: { id: id[best] ?? '', ratio: ratio[best] ?? 1, thumbhash: thumbhash[best] ?? null },
    }
  })
}
