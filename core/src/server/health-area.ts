import { z } from 'zod'
import { type Area, core } from './area.ts'

/** What load balancers, containers and scripts ask. */
export const healthArea = (version: string): Area => ({
  id: 'health',
  routes: {
    health: core.page(
      '/api/health',
      {
        summary: 'Whether the server is there, and which it is',
        auth: 'open',
        returns: z.object({ status: z.literal('ok'), version: z.string() }),
      },
      async (c) => {
        c.respond.header('cache-control', 'no-store')
        return { status: 'ok' as const, version }
      },
    ),
    ready: core.page(
      '/api/ready',
      {
        summary: 'Whether the server can work: 503 while its database does not answer',
        auth: 'open',
        returns: z.object({ status: z.literal('ready') }),
      },
      async (c) => {
        // No query of its own: the database was asked what is enabled before the request came here.
        c.respond.header('cache-control', 'no-store')
        return { status: 'ready' as const }
      },
    ),
  },
})
