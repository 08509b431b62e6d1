import { z } from 'zod'
import { kith } from './kith.ts'

/** Told to the owner of an endpoint that was given up. */
export const switchedOff = kith.notice('switched_off', z.object({ host: z.string(), problem: z.string() }), {
  label: 'A webhook of yours is switched off because it does not answer',
  text: ({ host, problem }) => `The webhook to ${host} is switched off: deliveries do not arrive. ${problem}`,
  link: () => '/settings',
  push: true,
})
