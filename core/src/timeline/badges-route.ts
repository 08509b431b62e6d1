import type { GridLookup } from '@kith/sdk'
import { z } from 'zod'
import { core } from '../server/area.ts'
import { type ListRequest, type Lister, listed, listing } from './list.ts'
import { makeMonth, monthParams, questionOf } from './month-route.ts'
import { tagOfAnswer } from './tag.ts'
import { viewQuery } from './view.ts'

const Badges = z
  .object({
    badges: z.array(
      z.object({
        name: z.string().describe('`<plugin>.<lookup>`'),
        title: z.string(),
        icon: z.string().describe('Path of an SVG, to be drawn as a line on a square of 24 by 24'),
        counts: z.record(z.string(), z.int()).describe('By id of the photo; photos without one are left out'),
      }),
    ),
  })
  .meta({ id: 'timeline.Badges' })

/** So many ids are asked about at once: a query takes no more than 65,535 values. */
const AT_ONCE = 10_000

/**
 * Apart from the month itself: what plugins count changes when no photo does, and a grid is shown before anybody has
 * counted.
 */
export const badgesRoute = (lister: Lister) =>
  core.get(
    '/months/:month/badges',
    {
      summary: 'What plugins count on the photos of a month',
      auth: 'guest',
      params: monthParams,
      query: viewQuery,
      returns: Badges,
    },
    async (c) => {
      const ids = await idsOf(lister, c, c.params.month)
      const asked = c.generation.lookups.flatMap(({ plugin, part }) => (part.on === 'grid' ? { plugin, part } : []))
      const badges = await Promise.all(
        asked.map(async ({ plugin, part }) => {
          const counts = await lister.ask(c, { plugin, name: part.name }, (context: never) => count(part, ids, context))
          return counts ? [{ name: `${plugin}.${part.name}`, ...part.badge, counts }] : []
        }),
      )
      const answer = { badges: badges.flat() }
      c.respond.etag(tagOfAnswer(answer))
      return answer
    },
  )

async function idsOf(lister: Lister, c: ListRequest, month: string): Promise<readonly string[]> {
  const { id } = await listed(lister, listing(lister, c), questionOf(month), (one) => makeMonth(c, one, month))
  return id
}

async function count(part: GridLookup, ids: readonly string[], context: never): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE)
    const among = new Set(some)
    for (const [id, n] of await part.load(some, context)) if (among.has(id) && n > 0) counts[id] = n
  }
  return counts
}
