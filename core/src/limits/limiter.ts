import { createHash } from 'node:crypto'
import { type Counted, KithError, type Limit, errorOf } from '@kith/sdk'
import type { Knex } from 'knex'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { type Store, databaseStore } from './database-store.ts'

/** Counts attempts. */
export interface Limiter {
  /** Counts one use of `key`; throws `too_many` (429) once there were more than the limit allows. */
  use(key: string, limit: Limit): Promise<Counted>
  /** Forgets what was counted for `key`, whatever the limit. */
  reset(key: string): Promise<void>
  close(): Promise<void>
}

/** For `errors` of routes: what {@link Limiter.use} throws, with the seconds to wait as `retryAfter`. */
export const tooMany = errorOf('too_many', 429, 'Too many attempts. Wait a little and try again.')

const SECONDS: Record<Limit['per'], number> = { minute: 60, hour: 3600, day: 86_400 }

/**
 * Makes the limiter. One process counts in memory; processes that share their work (`shared`) count in the database
 * they share. Keys are hashed: no address or e-mail is kept.
 */
export function createLimiter(o: { knex: Knex; shared: boolean }): Limiter {
  const stores = new Map<string, Store>()

  const storeOf = (limit: Limit): Store => {
    const keyPrefix = `${limit.max}/${limit.per}`
    const known = stores.get(keyPrefix)
    if (known) return known
    const options = { keyPrefix, points: limit.max, duration: SECONDS[limit.per] }
    const made = o.shared ? databaseStore(o.knex, options) : new RateLimiterMemory(options)
    stores.set(keyPrefix, made)
    return made
  }

  return {
    async use(key, limit) {
      try {
        await storeOf(limit).consume(hashed(key))
        return { giveBack: async () => void (await storeOf(limit).reward(hashed(key))) }
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused
        const retryAfter = Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
        const message = `Too many attempts. Try again in ${retryAfter} ${retryAfter === 1 ? 'second' : 'seconds'}.`
        throw new KithError(tooMany.code, tooMany.status, message, { retryAfter })
      }
    },
    async reset(key) {
      for (const store of stores.values()) await store.delete(hashed(key))
    },
    async close() {
      stores.clear()
    },
  }
}

const hashed = (key: string) => createHash('sha256').update(key).digest('base64url')
