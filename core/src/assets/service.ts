import type { AssetFacts, Assets, SetRef } from '@kith/sdk'
import { entries } from '../access/entries.ts'
import { type Fragment, rows, sql, toRaw } from '../access/fragment.ts'
import { allowed, requireAssets, requireSet } from '../access/judge.ts'
import type { Keyring } from '../access/keyring.ts'
import { visible } from '../access/visible.ts'
import type { Ingest } from '../ingest/ingest.ts'
import type { AssetsRun } from '../server/contexts.ts'
import { type OpenDeps, openDownload, openPicture } from './open-asset.ts'
import { reachable } from './reachable.ts'
import { addEntries, withdrawEntries } from './set-entries.ts'
import { type EntryTable, trashAssets } from './trash-assets.ts'
import { zipAssets } from './zip-assets.ts'

export interface AssetsDeps extends OpenDeps {
  readonly ingest: Ingest
  /** Every set of entries whose table is there, of disabled plugins too. */
  entryTables(): Promise<readonly EntryTable[]>
}

interface FactsRow {
  id: string
  owner_id: string
  type: 'image' | 'video'
  taken_at: Date
  width: number | null
  height: number | null
  checksum: Buffer | null
  file_name: string
}

const factsOf = (row: FactsRow): AssetFacts => ({
  id: row.id,
  ownerId: row.owner_id,
  type: row.type,
  takenAt: row.taken_at,
  width: row.width ?? 0,
  height: row.height ?? 0,
  checksum: row.checksum?.toString('hex') ?? '',
  fileName: row.file_name,
})

/** Makes `c.assets`: what plugins and core's own routes see of photos, as far as one caller may go. */
export const createAssets =
  (deps: AssetsDeps) =>
  (run: AssetsRun): Assets => {
    const { access, ring } = run
    const knex = run.knex
    /** The system holds no keys to sets; what it puts into them it puts there as itself. */
    const keyring = (doing: string): Keyring => {
      if (ring === 'everything') throw new Error(`\`everything\` cannot ${doing}: act for a user (\`acting\`) instead.`)
      return ring
    }
    const isSet = (what: readonly string[] | SetRef): what is SetRef => 'kind' in what
    const select = (where: Fragment) => knex()<{ id: string }>('core.asset as a').select('a.id').whereRaw(toRaw(knex(), where))

    return {
      visible: (cap, options) => (ring === 'everything' ? select(reachable(access, ring, cap)) : visible(knex(), access, ring, cap, options)),
      entries: (cap, sets) => entries(knex(), access, keyring('read entries'), cap, sets),
      async require(what, cap) {
        if (ring === 'everything') return
        if (isSet(what)) await requireSet(knex(), access, ring, what, cap)
        else await requireAssets(knex(), access, ring, what, cap)
      },
      allowed: async (ids, cap) => (ring === 'everything' ? new Set(ids) : allowed(knex(), access, ring, ids, cap)),
      async get(ids) {
        const found = await rows<FactsRow>(
          knex(),
          sql`select a.id, a.owner_id, a.type, a.taken_at, a.width, a.height, a.checksum, a.file_name from core.asset a
            where a.id = any(${[...new Set(ids)]}::uuid[]) and ${reachable(access, ring, 'view')}`,
        )
        return new Map(found.map((row) => [row.id, factsOf(row)]))
      },
      open: (id, as, range) =>
        as === 'preview' || as === 'thumbnail'
          ? openPicture(deps, knex(), access, ring, id, as)
          : openDownload(deps, knex(), access, ring, id, as, range),
      zip: (assets, as = 'original') => zipAssets(deps, knex(), access, ring, assets, as),
      ingest: (upload, options) => deps.ingest(run.context(), upload, options),
      add: (set, assets) =>
        ring === 'everything' ? Promise.reject(new Error('`everything` brings nothing: act for a user (`acting`).')) : addEntries(knex(), access, ring, set, assets),
      withdraw: (set, assets) => withdrawEntries(knex(), access, keyring('withdraw'), set, assets),
      async trash(ids, options = {}) {
        if (ring !== 'everything') await requireAssets(knex(), access, ring, [...ids, ...(options.keep?.values() ?? [])], 'remove')
        await trashAssets(run.context(), await deps.entryTables(), ids, options.keep ?? new Map())
      },
    }
  }

