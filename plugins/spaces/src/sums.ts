import type { Knex } from 'knex'
import { spaces } from './access.ts'
import { entriesOf } from './entries.ts'
import type { Reader } from './kith.ts'
import { Source } from './models.ts'
import type { Person } from './person.ts'

const MOST_NEWEST = 4

/** What is in a space, for its card. */
interface Sum {
  readonly set_id: string
  readonly count: number
  readonly chosen: boolean
  readonly newest: string[]
  /** What others brought since the caller last looked and up to `asOf`; nothing before the first time. */
  readonly news: { person: Person; count: number }[]
}

/**
 * What is in these spaces, as one query. 60,000 entries are read once and grouped by month: the newest are then looked
 * for in the last months only, so that nothing large is sorted.
 */
export async function sumsOf(c: Reader, ids: readonly string[], asOf: Date): Promise<ReadonlyMap<string, Sum>> {
  const { knex, caller } = c
  const connected = new Set((await Source.query().whereIn('space_id', ids)).map((one) => one.space_id))
  const rows: Sum[] = await knex
    .queryBuilder()
    .withMaterialized('brought', broughtTo(c, ids, connected))
    .withMaterialized('monthly', knex.raw(MONTHLY, { me: caller.id, asOf }))
    .with('recent', knex.raw(RECENT, { most: MOST_NEWEST }))
    .with('newest', knex.raw(NEWEST, { most: MOST_NEWEST }))
    .with('news', knex.raw(NEWS))
    .from(
      knex.raw(
        '(select set_id, sum(n)::int as count, bool_or(chosen) is true as chosen from monthly group by set_id) s',
      ),
    )
    .join('newest as t', 't.set_id', 's.set_id')
    .leftJoin('news as w', 'w.set_id', 's.set_id')
    .select('s.*', 't.newest', knex.raw(`coalesce(w.news, '[]') as news`))
  return new Map(rows.map((row) => [row.set_id, row]))
}

/** What is in these spaces. Of those to which nothing is connected it is clear that nothing is there twice. */
function broughtTo(c: Reader, ids: readonly string[], connected: ReadonlySet<string>): Knex.QueryBuilder {
  const plain = ids.filter((id) => !connected.has(id)).map((id) => spaces.of(id))
  const entries: Knex.QueryBuilder = c.assets.entries('view', plain).clearSelect()
  return entries.select(...COLUMNS).unionAll(c.knex.from(entriesOf(c, [...connected]).as('e')).select(...COLUMNS))
}

const COLUMNS = ['set_id', 'asset_id', 'by', 'at', 'local_at']

const MONTHLY = `
  select e.set_id, e.by, date_trunc('month', e.local_at) as month, count(*) as n,
    count(*) filter (where e.at > o.seen_at and e.at <= :asOf and e.by <> :me) as fresh, bool_or(e.asset_id = s.cover_asset_id) as chosen
  from brought e join spaces.space s on s.id = e.set_id
    left join spaces.own o on o.space_id = e.set_id and o.user_id = :me
  group by 1, 2, 3`

/** From when on as many photos are there as are shown. */
const RECENT = `
  select set_id, min(month) as since from (
    select set_id, month, sum(sum(n)) over (partition by set_id order by month desc) - sum(n) as newer
    from monthly group by set_id, month) m
  where newer < :most group by set_id`

const NEWEST = `
  select e.set_id, (array_agg(e.asset_id order by e.local_at desc, e.asset_id))[1::most] as newest
  from brought e join recent r on r.set_id = e.set_id and e.local_at >= r.since group by e.set_id`

const NEWS = `
  select n.set_id, json_agg(json_build_object('count', n.fresh,
      'person', json_build_object('id', u.id, 'name', u.name, 'color', u.color)) order by n.fresh desc, u.name) as news
  from (select set_id, by, sum(fresh)::int as fresh from monthly group by set_id, by) n join core."user" u on u.id = n.by
  where n.fresh > 0 group by n.set_id`
