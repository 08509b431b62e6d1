import { type AssetQuery, type FilterPart, wordsIn } from '@kith/sdk'
import { z } from 'zod'
import { toRaw } from '../access/fragment.ts'
import { formIn } from '../languages/form-in.ts'
import { languageFor } from '../languages/language-of.ts'
import { type CoreRequestContext, core } from '../server/area.ts'
import { type Lister, listing } from './list.ts'
import { type Scope, inView } from './scope.ts'
import { viewQuery } from './view.ts'

const Filters = z
  .object({
    filters: z.array(
      z.object({
        name: z.string().describe('As `filter` takes it: `faces.people`'),
        input: z
          .record(z.string(), z.unknown())
          .describe('JSON Schema of its value, with a title in the reader’s language'),
        options: z.array(z.object({ value: z.unknown(), label: z.string(), count: z.int().optional() })).nullable(),
      }),
    ),
  })
  .meta({ id: 'timeline.Filters' })

export const filtersRoute = (lister: Lister) =>
  core.get(
    '/filters',
    {
      summary: 'What a timeline can be narrowed by, with what there is to choose among the photos in view',
      auth: 'guest',
      query: viewQuery,
      returns: Filters,
    },
    async (c) => {
      const { scope } = listing(lister, c)
      const language = await languageFor(c)
      const filters = await Promise.all(
        [...c.generation.filters.values()].map(async ({ plugin, part }) => ({
          name: part.name,
          input: {
            ...formIn(part.input, language),
            ...(part.title !== undefined && { title: wordsIn(part.title, language) }),
          },
          options:
            (await lister.ask(c, { plugin, name: part.name }, (context: never) => choices(part, context))) ?? null,
        })),
      )
      return { filters }

      async function choices({ options }: FilterPart, context: never) {
        return options && [...(await options(context, within(c, scope) as never))]
      }
    },
  )

/** The photos in view, as a subquery. */
const within = (c: CoreRequestContext, scope: Scope): AssetQuery =>
  c
    .knex<{ id: string }>('core.asset as a')
    .select('a.id')
    .whereRaw(toRaw(c.knex, inView(scope, 'probe')))
