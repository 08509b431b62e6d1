import { z } from 'zod'
import { core } from '../server/area.ts'
import { type Lister, type Listing, list } from './list.ts'
import { type SkeletonRow, skeletonQuery } from './skeleton-query.ts'
import { viewQuery } from './view.ts'

// Days and counts are not looked at closer, as they come from typed columns.
const Skeleton = z
  .object({
    day: z.array(z.string()).describe('Days that have photos: `2024-05-04`'),
    count: z.array(z.number().meta({ type: 'integer' })).describe('How many photos each day has'),
    ratio: z
      .string()
      .describe('Base64, a byte for each photo in the order of the months: width by height is 2^((byte - 128) / 48)'),
    total: z.int(),
  })
  .meta({ id: 'timeline.Skeleton' })

/** What a layout needs to know of all photos at once: 135 kB for 100,000 of them. */
export const skeletonRoute = (lister: Lister) =>
  core.get(
    '/skeleton',
    {
      summary: 'The days that have photos, and how wide each photo is by its height',
      auth: 'guest',
      query: viewQuery,
      returns: Skeleton,
    },
    (c) => list(lister, c, 'skeleton', makeSkeleton),
  )

async function makeSkeleton({ view, scope, ask }: Listing): Promise<z.output<typeof Skeleton>> {
  const [row] = await ask<SkeletonRow>(skeletonQuery(scope))
  if (!row || row.day === null) return { day: [], count: [], ratio: '', total: 0 }
  const [day, count, ratio] = [row.day.split(','), row.count.split(',').map(Number), Buffer.from(row.ratio)]
  if (view.order === 'oldest') [day, count, ratio].forEach((column) => column.reverse())
  return {
    day,
    count,
    ratio: ratio.toString('base64'),
    total: row.ratio.length,
  }
}
