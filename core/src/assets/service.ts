import {
  type AssetFacts,
  type Assets,
  type FileReply,
  type IngestOptions,
  type SetRef,
  events,
  forbidden,
} from '@kith/sdk'
import type { Knex } from 'knex'
import { chosen } from '../access/chosen.ts'
import type { CompiledAccess } from '../access/compiled.ts'
import { entries } from '../access/entries.ts'
import { type Fragment, rows, sql, toRaw } from '../access/fragment.ts'
import { allowed, requireAssets, requireSet, requireSource } from '../access/judge.ts'
import type { Keyring } from '../access/keyring.ts'
import { visible } from '../access/visible.ts'
import { createPrepared } from '../db/prepared.ts'
import type { Ingest } from '../ingest/index.ts'
import type { AssetsRun } from '../server/contexts.ts'
import { letIn } from './let-in.ts'
import type { EntryTable } from './keep-in-place.ts'
import { type OpenDeps, openDownload } from './open-asset.ts'
import { requireOwn } from './own-assets.ts'
import { PICTURE_TYPES, type PictureKind, findPicture, pictureKey } from './pictures.ts'
import { reachable } from './reachable.ts'
import { addEachEntry, addEntries, withdrawEntries } from './set-entries.ts'
import { trashAssets } from './trash-assets.ts'
import { zipAssets } from './zip-assets.ts'

export interface AssetsDeps extends OpenDeps {
  readonly ingest: Ingest
  /** Every set of entries whose table is there, of disabled plugins too. */
  entryTables(knex: Knex): Promise<readonly EntryTable[]>
}

/** Makes `c.assets`: what plugins and core's own routes see of photos, as far as one caller may go. */
export function createAssets(deps: AssetsDeps): (run: AssetsRun) => Assets {
  const prepared = createPrepared()

  return ({ access, ring, knex, context }) => {
    /** Puts photos into a set, and tells so. */
    const put = <T>(set: SetRef, adding: () => Promise<T>, grew: (added: T) => boolean): Promise<T> =>
      context().transaction(async () => {
        const added = await adding()
        if (grew(added)) await context().emit(events.setGrew, { kind: set.kind, id: set.id })
        return added
      })
    /** The system holds no keys to sets; what it puts into them it puts there as itself. */
    const keyring = (doing: string): Keyring => {
      if (ring === 'everything') throw new Error(`\`everything\` cannot ${doing}: act for a user (\`acting\`) instead.`)
      return ring
    }
    const me = ring === 'everything' ? null : (ring.me ?? null)
    const select = (where: Fragment) =>
      knex()<{ id: string }>('core.asset as a').select('a.id').whereRaw(toRaw(knex(), where))
    const present = async (ids: readonly string[]) => {
      const query = sql`select a.id from ${chosen(ids)} where ${reachable(access, ring, 'view')}`
      return new Set((await rows<{ id: string }>(knex(), query)).map(idOf))
    }
    async function picture(id: string, as: PictureKind): Promise<FileReply> {
      const found = await findPicture(prepared, knex(), { access, asker: ring, id, as })
      const body = await deps.files.read(pictureKey(found))
      return { body, type: PICTURE_TYPES[as], size: body.length, etag: `${as[0]}${found.version}` }
    }

    return {
      visible: (cap, options) =>
        ring === 'everything'
          ? select(reachable(access, ring, cap, options))
          : visible(knex(), access, ring, cap, options),
      entries: (cap, sets) => entries(knex(), access, keyring('read entries'), cap, sets),
      async require(what, cap) {
        if (ring === 'everything') return
        if (isSet(what)) await requireSet(knex(), access, ring, what, cap)
        else await requireAssets(knex(), access, ring, what, cap)
      },
      async requireSource(set) {
        await requireSource(knex(), access, keyring('connect sets'), set)
      },
      allowed: (ids, cap) => (ring === 'everything' ? present(ids) : allowed(knex(), access, ring, ids, cap)),
      async get(ids) {
        const found = await rows<FactsRow>(
          knex(),
          sql`select a.id, a.owner_id, a.type, a.taken_at, a.width, a.height, a.checksum, a.file_name
            from ${chosen(ids)} where ${reachable(access, ring, 'view')}`,
        )
        return new Map(found.map((row) => [row.id, factsOf(row)]))
      },
      open: (id, as, range) =>
        as === 'preview' || as === 'thumbnail'
          ? picture(id, as)
          : openDownload(deps, knex(), { access, asker: ring, id, as, range }),
      zip: (assets, as = 'original') => zipAssets(deps, knex(), { access, asker: ring, assets, as }),
      async ingest(upload, options) {
        if (ring !== 'everything') await requireIngest(knex(), access, ring, options)
        return deps.ingest(context(), upload, options)
      },
      async letIn(ids) {
        const owner = await requireOwn(knex(), access, keyring('let photos in'), ids, 'let in')
        return letIn(context(), ids, owner)
      },
      add: async (set, assets) =>
        put(
          set,
          () => addEntries(knex(), access, keyring('add to a set'), set, assets),
          (added) => added > 0,
        ),
      addEach: async (set, assets) =>
        put(
          set,
          () => addEachEntry(knex(), access, keyring('add to a set'), set, assets),
          ({ added }) => added.length > 0,
        ),
      withdraw: async (set, assets) => withdrawEntries(knex(), access, keyring('withdraw'), set, assets),
      async trash(ids, { keep } = {}) {
        if (ring !== 'everything') await requireOwn(knex(), access, ring, [...ids, ...(keep?.values() ?? [])], 'delete')
        const tables = keep ? await deps.entryTables(knex()) : []
        await trashAssets(context(), ids, { by: me, keep: keep && { keep, tables, access, ring } })
      },
    }
  }
}

/** One files photos as one's own, or into a set one may add to: whose they become then is for its plugin to say. */
async function requireIngest(knex: Knex, access: CompiledAccess, ring: Keyring, o: IngestOptions): Promise<void> {
  if (o.into) await requireSet(knex, access, ring, o.into, 'add')
  else if (ring.me !== o.owner) throw forbidden('Photos go into your own library, not into somebody else’s.')
}

const isSet = (what: readonly string[] | SetRef): what is SetRef => 'kind' in what
const idOf = ({ id }: { id: string }) => id

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
