import type { User } from '@kith/sdk'
import type { Knex } from 'knex'
import type { Limiter } from '../limits/limiter.ts'
import { noPin, wrongPassword, wrongPin } from './errors.ts'
import { verifyPassword } from './passwords.ts'

/** Whether it is really the user who sits there: the password or the PIN once more. Guesses are counted. */
export interface Proof {
  /** Throws `auth.wrong_password` (403) unless this is the caller's password. */
  password(knex: Knex, caller: User, password: string): Promise<void>
  /** Throws `auth.wrong_pin` (403) unless this is the caller's PIN. */
  pin(knex: Knex, caller: User, pin: string): Promise<void>
}

const PASSWORDS = { max: 10, per: 'minute' } as const
// Four digits are soon tried through: few in a minute, and few in a day.
const PINS = [
  { max: 5, per: 'minute' },
  { max: 30, per: 'day' },
] as const

export const createProof = (limiter: Limiter): Proof => ({
  async password(knex, caller, password) {
    const attempts = `password:${caller.id}`
    await limiter.use(attempts, PASSWORDS)
    const row: { password_hash: string } | undefined = await knex('core.credential')
      .where({ user_id: caller.id })
      .first('password_hash')
    if (!(await verifyPassword(row?.password_hash, password))) throw wrongPassword()
    await limiter.reset(attempts)
    await limiter.reset(`pin:${caller.id}`)
  },
  async pin(knex, caller, pin) {
    const attempts = `pin:${caller.id}`
    for (const limit of PINS) await limiter.use(attempts, limit)
    const row: { pin_hash: string } | undefined = await knex('core.pin').where({ user_id: caller.id }).first('pin_hash')
    if (!row) throw noPin()
    if (!(await verifyPassword(row.pin_hash, pin))) throw wrongPin()
    await limiter.reset(attempts)
  },
})
