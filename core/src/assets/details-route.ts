import { id, notFound } from '@kith/sdk'
import type { Prepared } from '../db/prepared.ts'
import { core } from '../server/area.ts'
import type { AskPlugin } from '../server/ask-plugin.ts'
import { Details, type StackAsset, detailsOf } from './details.ts'
import { type DetailsRow, OWNED, detailsQuery, sharersQuery, stackQuery } from './details-query.ts'
import { named } from './picture-routes.ts'
import { pluginFacts } from './plugin-facts.ts'

export interface DetailsDeps {
  readonly prepared: Prepared
  readonly ask: AskPlugin
}

export const detailsRoute = ({ prepared, ask }: DetailsDeps) =>
  core.get(
    '/:id',
    { summary: 'A photo, as far as you may know it', auth: 'guest', params: { id }, query: named, returns: Details },
    async (c) => {
      const { access } = c.generation
      const { ring, query, params } = c
      const [row] = await prepared.rows<DetailsRow>(c.knex, detailsQuery(access, ring, params.id, query.in))
      if (!row) throw notFound('This photo')
      const { held } = row
      const can = held ? OWNED.filter((cap) => cap === 'view' || held.includes(cap)) : OWNED
      // Who may not know a photo's details is told neither who else has it nor what plugins know of it.
      const knows = can.includes('details')
      const also =
        row.content === null || (!knows && !ring.me)
          ? []
          : await prepared.rows<Details['owner']>(c.knex, sharersQuery(access, ring, row))
      const stack =
        row.stack === null ? [] : await prepared.rows<StackAsset>(c.knex, stackQuery(access, ring, row.stack, query.in))
      return {
        ...(knows ? await pluginFacts(ask, c, row.id) : {}),
        ...detailsOf(row, { can, also, stack, me: ring.me }),
      }
    },
  )
