import { z } from 'zod'
import { core } from '../server/area.ts'
import { type Lister, list } from './list.ts'
import { placesHeld } from './places-held.ts'
import { type PlaceRow, placesQuery } from './places-query.ts'
import { viewQuery } from './view.ts'

const Places = z
  .object({
    places: z
      .array(
        z.object({
          latitude: z.number(),
          longitude: z.number(),
          count: z.int().describe('How many photos were taken there'),
          name: z.string().nullable(),
          bbox: z.string().describe('As `bbox` of the timeline takes it, for its photos'),
        }),
      )
      .describe('Places with the most photos first. Photos of which the caller may not know the place are not in them'),
  })
  .meta({ id: 'timeline.Places' })

export const placesRoute = (lister: Lister) =>
  core.get(
    '/places',
    {
      summary: 'Where the photos were taken, those near each other as one place',
      auth: 'guest',
      query: viewQuery,
      returns: Places,
    },
    (c) =>
      list(lister, c, 'places', async ({ view, scope, ask }) => ({
        places: await ask<PlaceRow>(placesQuery(scope, placesHeld(c.generation.access, c.ring, view))),
      })),
  )
