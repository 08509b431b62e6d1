import { reply } from '@kith/sdk'
import { z } from 'zod'
import { tooMany } from '../limits/limiter.ts'
import { type CoreRequestContext, core } from '../server/area.ts'
import type { User } from '@kith/sdk'
import { needsProof, needsSession, noPin, wrongPassword, wrongPin } from './errors.ts'
import { pinChanged, pinRemoved } from './events.ts'
import { GivenPassword, hashPassword } from './passwords.ts'
import { GivenPin, NewPin } from './pins.ts'
import type { Proof } from './proof.ts'
import { sessionOf } from './session-of.ts'

const Shown = z.object({
  password: GivenPassword.optional(),
  current: GivenPin.optional().describe('The PIN as it is now'),
})
const errors = [needsProof, wrongPassword, wrongPin, noPin, needsSession, tooMany]

/** The PIN for locked photos: instead of the password, which is long to type on a phone. */
export function pinRoutes(proof: Proof) {
  /** Whoever finds a session open could otherwise choose a PIN, and see what is locked. */
  async function prove(
    c: Pick<CoreRequestContext, 'knex'> & { readonly caller: User },
    { password, current }: z.output<typeof Shown>,
  ): Promise<void> {
    if (password !== undefined) return proof.password(c.knex, c.caller, password)
    if (current !== undefined) return proof.pin(c.knex, c.caller, current)
    const user_id = c.caller.id
    const has =
      (await c.knex('core.credential').where({ user_id }).first()) ??
      (await c.knex('core.pin').where({ user_id }).first())
    if (has) throw needsProof()
  }

  return {
    setPin: core.put(
      '/pin',
      {
        summary: 'Choose a PIN for locked photos',
        description: 'With the password or the PIN as it is now; an account that has neither needs none.',
        body: Shown.extend({ pin: NewPin }),
        returns: reply.none,
        errors,
      },
      async (c) => {
        sessionOf(c.session)
        await prove(c, c.body)
        const pin = { pin_hash: await hashPassword(c.body.pin), changed_at: c.knex.fn.now() }
        await c.transaction(async () => {
          await c
            .knex('core.pin')
            .insert({ user_id: c.caller.id, ...pin })
            .onConflict('user_id')
            .merge(pin)
          await c.emit(pinChanged, { userId: c.caller.id })
        })
      },
    ),

    removePin: core.post(
      '/pin/remove',
      {
        summary: 'Remove the PIN; the password goes on to unlock',
        body: Shown,
        returns: reply.none,
        errors,
      },
      async (c) => {
        sessionOf(c.session)
        await prove(c, c.body)
        await c.transaction(async () => {
          const removed = await c.knex('core.pin').where({ user_id: c.caller.id }).delete()
          if (removed > 0) await c.emit(pinRemoved, { userId: c.caller.id })
        })
      },
    ),
  }
}
