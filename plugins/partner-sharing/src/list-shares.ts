import { type Assets, AssetModel, type Context, FolderModel, UserModel, datetime, id } from '@kith/sdk'
import { z } from 'zod'
import { shares } from './access.ts'
import { kith } from './kith.ts'
import { Share, ShareFolder } from './models.ts'

export const Person = z.object({ id, name: z.string(), color: z.string() })

export const ShareFacts = z
  .object({
    id,
    /** The other side. */
    person: Person,
    since: z.iso.date().nullable(),
    until: datetime.nullable(),
    places: z.boolean(),
    reshare: z.boolean(),
    folders: z.array(z.object({ id, name: z.string() })).nullable(),
    inTimeline: z.boolean(),
    createdAt: datetime,
    count: z.int(),
    newest: z.array(id),
  })
  .meta({ id: 'partner-sharing.Share' })

/** The two lists of the Sharing page. */
export const listShares = kith.get(
  '/',
  {
    summary: 'Who shares their library with you, and with whom you share yours',
    returns: z.object({ withMe: z.array(ShareFacts), byMe: z.array(ShareFacts) }),
  },
  async ({ caller, assets, acting }) => {
    const rows = await Share.query()
      .where((q) => q.where({ from_user_id: caller.id }).orWhere({ to_user_id: caller.id }))
      .where((q) => q.whereNull('until').orWhere('until', '>', new Date()))
      .orderBy('created_at')
    const facts = await describe(rows, { me: caller.id, assets, acting })
    return {
      withMe: facts.filter((one) => rows.some((row) => row.id === one.id && row.to_user_id === caller.id)),
      byMe: facts.filter((one) => rows.some((row) => row.id === one.id && row.from_user_id === caller.id)),
    }
  },
)

/** Who asks, and how to see what the other side of a share sees. */
export interface Asking {
  readonly me: string
  readonly assets: Assets
  readonly acting: Context['acting']
}

/** One share, as its two sides see it. */
export async function describe(
  rows: readonly Share[],
  { me, assets, acting }: Asking,
): Promise<z.output<typeof ShareFacts>[]> {
  const other = (row: Share) => (row.from_user_id === me ? row.to_user_id : row.from_user_id)
  const people = await UserModel.query().findByIds(rows.map(other)).whereNull('disabled_at')
  const byId = new Map(people.map((person) => [person.id, person]))
  const chosen = await ShareFolder.query().whereIn(
    'share_id',
    rows.map((row) => row.id),
  )
  const folders = await FolderModel.query().findByIds(chosen.map((one) => one.folder_id))
  const found: z.output<typeof ShareFacts>[] = []
  for (const row of rows) {
    const person = byId.get(other(row))
    if (!person) continue
    // The sharer is shown what the other one sees.
    const eyes = row.to_user_id === me ? assets : (await acting(row.to_user_id))?.assets
    const within = new Set(chosen.filter((one) => one.share_id === row.id).map((one) => one.folder_id))
    found.push({
      id: row.id,
      person: { id: person.id, name: person.name, color: person.color },
      since: row.since?.slice(0, 10) ?? null,
      until: row.until,
      places: row.places,
      reshare: row.reshare,
      folders: row.whole
        ? null
        : folders.filter((one) => within.has(one.id)).map((one) => ({ id: one.id, name: one.name })),
      inTimeline: row.in_timeline,
      createdAt: row.created_at,
      ...(eyes ? await glance(eyes, row.id) : { count: 0, newest: [] }),
    })
  }
  return found
}

/** How many photos a share shows, and the newest four. */
async function glance(assets: Assets, shareId: string): Promise<{ count: number; newest: string[] }> {
  const seen = assets.visible('view', { in: shares.of(shareId) })
  const count = await AssetModel.query().whereIn('id', seen).resultSize()
  const newest = await AssetModel.query().whereIn('id', seen.clone()).orderBy('local_at', 'desc').limit(4).select('id')
  return { count, newest: newest.map((row) => row.id) }
}
