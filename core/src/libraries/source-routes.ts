import { z } from 'zod'
import { languageFor } from '../languages/language-of.ts'
import { core } from '../server/area.ts'
import type { Sources } from '../sources/index.ts'

/** The kinds of places that plugins read, for adding a library. */
export const sourceRoutes = ({ sources }: { readonly sources: Pick<Sources, 'types'> }) => ({
  listSources: core.get(
    '/sources',
    {
      summary: 'Places besides folders that a library can be in, each with what is to be filled in',
      auth: 'admin',
      returns: z.array(
        z.object({ type: z.string(), title: z.string(), form: z.unknown().describe('JSON Schema of `config`') }),
      ),
    },
    async (c) => [...sources.types(await languageFor(c))],
  ),
})
