import { plugin } from '@kith/sdk'
import { z } from 'zod'
import pkg from '../package.json' with { type: 'json' }

/** The typed factory of this plugin. Everything else is made with it. */
export const kith = plugin({
  package: pkg,
  settings: z.object({
    privateAddresses: z
      .boolean()
      .default(false)
      .describe(
        'Endpoints may be in the server’s own network. Leave this off unless everybody with an account may reach what is there.',
      ),
    giveUpAfter: z
      .int()
      .min(1)
      .max(100)
      .default(5)
      .describe('An endpoint that so many deliveries in a row did not reach, with all their tries, is switched off'),
  }),
})
