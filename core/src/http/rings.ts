import type { Caller } from '@kith/sdk'
import type { Knex } from 'knex'
import { LRUCache } from 'lru-cache'
import type { Logger } from 'pino'
import { type Keyring, loadKeyring } from '../access/keyring.ts'
import type { Generation } from '../plugins/generation.ts'
import type { Host } from '../plugins/host.ts'
import { isBrokenSql, quarantineBroken } from '../plugins/quarantine.ts'

interface Kept {
  readonly ring: Keyring
  readonly rights: number
  readonly generation: number
  readonly loadedAt: number
}

/** Keyrings of callers, kept as long as nothing that decides them has changed. */
export interface Rings {
  of(
    generation: Generation,
    caller: Caller | undefined,
    facts: { rights: number; unlocked: boolean },
  ): Promise<{ generation: Generation; ring: Keyring }>
}

/** Counts behind `small` grow without a change of rights; look again now and then. */
const RECOUNT_MS = 60_000

const keyOf = (caller: Caller, unlocked: boolean) =>
  caller.kind === 'visitor'
    ? `v ${caller.plugin} ${caller.id}`
    : `u ${caller.id} ${caller.admin} ${unlocked} ${caller.visits.map((visit) => `${visit.plugin} ${visit.id}`).join()}`

export function createRings(deps: { knex: Knex; host: () => Host; log: Logger }): Rings {
  const kept = new LRUCache<string, Kept>({ max: 2_000 })
  return {
    async of(generation, caller, { rights, unlocked }) {
      const key = caller ? keyOf(caller, unlocked) : 'nobody'
      const known = kept.get(key)
      const now = Date.now()
      if (
        known?.rights === rights &&
        known.generation === generation.n &&
        now - known.loadedAt < RECOUNT_MS &&
        (known.ring.endsAt === null || known.ring.endsAt.getTime() > now)
      )
        return { generation, ring: known.ring }
      const loaded = await load(generation, caller, unlocked)
      kept.set(key, { ring: loaded.ring, rights, generation: loaded.generation.n, loadedAt: now })
      return loaded
    },
  }

  /** A grant that broke is quarantined and left out; the request goes on without it. */
  async function load(generation: Generation, caller: Caller | undefined, unlocked: boolean) {
    try {
      return { generation, ring: await loadKeyring(deps.knex, generation.access, caller, { unlocked }) }
    } catch (error) {
      if (!isBrokenSql(error) || (await quarantineBroken(deps.knex, deps.host(), deps.log)).length === 0) throw error
      const next = deps.host().current()
      return { generation: next, ring: await loadKeyring(deps.knex, next.access, caller, { unlocked }) }
    }
  }
}
