import { datetime, reply } from '@kith/sdk'
import { z } from 'zod'
import { tooMany } from '../limits/limiter.ts'
import { core } from '../server/area.ts'
import { needsSession, noPin, wrongPassword, wrongPin } from './errors.ts'
import { GivenPassword } from './passwords.ts'
import { GivenPin } from './pins.ts'
import type { Proof } from './proof.ts'
import { sessionOf } from './session-of.ts'

const UNLOCK_MINUTES = 15

/** Showing one's locked photos for a while, and hiding them again. */
export const unlockRoutes = (proof: Proof) => ({
  unlock: core.post(
    '/unlock',
    {
      summary: 'Show locked photos in this session for a quarter of an hour',
      body: z.union([z.object({ pin: GivenPin }), z.object({ password: GivenPassword })]),
      returns: z.object({ unlockedUntil: datetime }),
      errors: [wrongPassword, wrongPin, noPin, needsSession, tooMany],
    },
    async (c) => {
      const id = sessionOf(c.session)
      if ('pin' in c.body) await proof.pin(c.knex, c.caller, c.body.pin)
      else await proof.password(c.knex, c.caller, c.body.password)
      const unlockedUntil = new Date(Date.now() + UNLOCK_MINUTES * 60_000)
      await c.knex('core.session').where({ id }).update({ unlocked_until: unlockedUntil })
      return { unlockedUntil }
    },
  ),

  lock: core.post(
    '/lock',
    { summary: 'Hide locked photos again', returns: reply.none, errors: [needsSession] },
    async (c) => {
      await c
        .knex('core.session')
        .where({ id: sessionOf(c.session) })
        .update({ unlocked_until: null })
    },
  ),
})
