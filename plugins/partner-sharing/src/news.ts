import { type Assets, AssetModel, UserModel, id, reply } from '@kith/sdk'
import { z } from 'zod'
import { shares } from './access.ts'
import { noShare } from './errors.ts'
import { lookedAt } from './events.ts'
import { kith } from './kith.ts'
import { Person } from './list-shares.ts'
import { Share } from './models.ts'

const News = z
  .object({
    id,
    /** Who shares. */
    person: Person,
    /** How many are new, counted to 100. */
    count: z.int(),
    /** The newest of them. */
    cover: id,
  })
  .meta({ id: 'partner-sharing.News' })

const MOST = 100
/** Somebody's scanned albums of twenty years are no news, and the index by date leads past them. */
const DAYS = 90

export const listNews = kith.get(
  '/news',
  {
    summary: 'What is new in the libraries shared with you, since you last looked',
    description: 'What was added since, and taken within 90 days before; of a share never looked at, all of it.',
    returns: z.object({ items: z.array(News) }),
  },
  async ({ caller, assets }) => {
    const rows = await Share.query()
      .where({ to_user_id: caller.id })
      .where((q) => q.whereNull('until').orWhere('until', '>', new Date()))
      .orderBy('created_at')
    const people = await UserModel.query()
      .findByIds(rows.map((row) => row.from_user_id))
      .whereNull('disabled_at')
    const items: z.output<typeof News>[] = []
    for (const row of rows) {
      const person = people.find((one) => one.id === row.from_user_id)
      const [cover, ...others] = person ? await newIn(assets, row) : []
      if (!person || cover === undefined) continue
      const { name, color } = person
      items.push({ id: row.id, person: { id: person.id, name, color }, count: 1 + others.length, cover })
    }
    return { items }
  },
)

async function newIn(assets: Assets, { id: share, seen_at: seen }: Share): Promise<string[]> {
  const found = AssetModel.query()
    .whereIn('id', assets.visible('view', { in: shares.of(share) }))
    .orderBy('local_at', 'desc')
    .limit(MOST)
    .select('id')
  if (seen) {
    found.where('added_at', '>', seen)
    found.whereRaw(`local_at > ?::timestamptz at time zone 'UTC' - make_interval(days => ?)`, [seen, DAYS])
  }
  return (await found).map((row) => row.id)
}

export const lookAt = kith.put(
  '/:id/seen',
  {
    summary: 'You have looked at what somebody shares with you',
    params: { id },
    returns: reply.none,
    errors: [noShare],
  },
  async ({ params, caller, transaction, emit, knex }) =>
    transaction(async () => {
      const share = await Share.query().findById(params.id).where({ to_user_id: caller.id }).forUpdate()
      if (!share) throw noShare()
      // By the database's clock, as photos are: a moment here may be another one there.
      await share.$query().patch({ seen_at: knex.raw('clock_timestamp()') })
      await emit(lookedAt, { shareId: share.id, to: caller.id })
    }),
)
