import { UserModel, datetime, id } from '@kith/sdk'
import type { Knex } from 'knex'
import { z } from 'zod'
import { spaces } from './access.ts'
import { entriesOf } from './entries.ts'
import { noSpace } from './errors.ts'
import type { Reader } from './kith.ts'
import { Color, Member, Own, Role, Source, Space } from './models.ts'
import { Person } from './person.ts'

const MOST_NEWEST = 4
const MOST_FACES = 5

export const SpaceFacts = z
  .object({
    id,
    name: z.string(),
    description: z.string(),
    color: Color,
    emoji: z.string().nullable(),
    role: Role,
    /** The chosen photo, while it is to be seen. */
    cover: id.nullable(),
    coverPosition: z.int(),
    faces: z.boolean(),
    count: z.int(),
    /** The newest photos. */
    newest: z.array(id),
    members: z.int(),
    /** Some of the members, owners first. */
    people: z.array(Person),
    /** How many photos others brought since you last looked. */
    news: z.int(),
    newsBy: z.array(z.object({ person: Person, count: z.int() })),
    /** When you last looked; null before the first time. */
    seenAt: datetime.nullable(),
    /** As of when all this is: what was seen, if you look now. */
    asOf: datetime,
    inTimeline: z.boolean(),
    pinned: z.boolean(),
    createdAt: datetime,
    activeAt: datetime,
  })
  .meta({ id: 'spaces.Space' })
export type SpaceFacts = z.output<typeof SpaceFacts>

/** What the caller sees of these spaces: the same few queries, however many they are. */
export async function describeSpaces(c: Reader, mine: readonly Member[]): Promise<SpaceFacts[]> {
  const ids = mine.map((one) => one.space_id)
  const asOf = new Date()
  const found = new Map((await Space.query().findByIds(ids)).map((space) => [space.id, space]))
  const everybody = await membersOf(ids)
  const own = await Own.query().whereIn('space_id', ids).where({ user_id: c.caller.id })
  const sums = await sumsOf(c, ids)
  return mine.flatMap(({ space_id, role, in_timeline }) => {
    const space = found.get(space_id)
    if (!space) return []
    const people = everybody.filter((one) => one.space_id === space_id)
    const ofMine = own.find((one) => one.space_id === space_id)
    const sum = sums.get(space_id)
    return {
      id: space.id,
      name: space.name,
      description: space.description,
      color: space.color,
      emoji: space.emoji,
      role,
      cover: sum?.chosen ? space.cover_asset_id : null,
      coverPosition: space.cover_position,
      faces: space.faces,
      count: sum?.count ?? 0,
      newest: sum?.newest ?? [],
      members: people.length,
      people: people.slice(0, MOST_FACES).map(({ person }) => person),
      news: (sum?.news ?? []).reduce((all, { count }) => all + count, 0),
      newsBy: sum?.news ?? [],
      seenAt: ofMine?.seen_at ?? null,
      asOf,
      inTimeline: in_timeline,
      pinned: ofMine?.pinned ?? false,
      createdAt: space.created_at,
      activeAt: space.active_at,
    }
  })
}

/** One space, as the caller sees it now. */
export async function describeSpace(c: Reader, spaceId: string): Promise<SpaceFacts> {
  const mine = await Member.query().where({ space_id: spaceId, user_id: c.caller.id }).whereNotNull('joined_at')
  const [facts] = await describeSpaces(c, mine)
  if (!facts) throw noSpace()
  return facts
}

async function membersOf(ids: readonly string[]) {
  const rows = await Member.query().whereIn('space_id', ids).whereNotNull('joined_at').orderBy('joined_at')
  const people = await UserModel.query()
    .findByIds([...new Set(rows.map((row) => row.user_id))])
    .whereNull('disabled_at')
  const known = new Map(people.map(({ id, name, color }) => [id, { id, name, color }]))
  return rows
    .flatMap(({ space_id, user_id, role }) => {
      const person = known.get(user_id)
      return person ? [{ space_id, role, person }] : []
    })
    .sort((a, b) => Role.options.indexOf(a.role) - Role.options.indexOf(b.role))
}

interface Sum {
  readonly set_id: string
  readonly count: number
  readonly chosen: boolean
  readonly newest: string[]
  /** What others brought since the caller last looked; nothing before the first time. */
  readonly news: { person: Person; count: number }[]
}

/** What is in these spaces. Of those to which nothing is connected it is clear that nothing is there twice. */
function broughtTo(c: Reader, ids: readonly string[], connected: ReadonlySet<string>): Knex.QueryBuilder {
  const plain = ids.filter((id) => !connected.has(id)).map((id) => spaces.of(id))
  const entries: Knex.QueryBuilder = c.assets.entries('view', plain).clearSelect()
  return entries.select('set_id', 'asset_id', 'by', 'at').unionAll(entriesOf(c, [...connected]))
}

/** One query: what is in the spaces is asked once, for what there is of it and for what is new. */
async function sumsOf(c: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, Sum>> {
  const { knex, caller } = c
  const connected = new Set((await Source.query().whereIn('space_id', ids)).map((one) => one.space_id))
  const news = knex
    .queryBuilder()
    .from('brought as e')
    .join('spaces.own as o', (on) => on.on('o.space_id', 'e.set_id').andOnVal('o.user_id', caller.id))
    .whereRaw('e.at > o.seen_at')
    .whereNot('e.by', caller.id)
    .groupBy('e.set_id', 'e.by')
    .select('e.set_id', 'e.by', knex.raw('count(*)::int as count'))
  const newsBySpace = knex
    .queryBuilder()
    .from(news.as('n'))
    .join('core.user as u', 'u.id', 'n.by')
    .groupBy('n.set_id')
    .select('n.set_id')
    .select(
      knex.raw(`json_agg(json_build_object('count', n.count,
        'person', json_build_object('id', u.id, 'name', u.name, 'color', u.color)) order by n.count desc, u.name) as news`),
    )
  const sums = knex
    .queryBuilder()
    .from('brought as e')
    .join('core.asset as a', 'a.id', 'e.asset_id')
    .join('spaces.space as s', 's.id', 'e.set_id')
    .groupBy('e.set_id')
    .select('e.set_id')
    .select(
      knex.raw(
        `count(*)::int as count, bool_or(a.id = s.cover_asset_id) is true as chosen,
        (array_agg(a.id order by a.local_at desc, a.id))[1:?] as newest`,
        [MOST_NEWEST],
      ),
    )
  const rows: Sum[] = await knex
    .queryBuilder()
    .withMaterialized('brought', broughtTo(c, ids, connected))
    .from(sums.as('s'))
    .leftJoin(newsBySpace.as('n'), 'n.set_id', 's.set_id')
    .select('s.*', knex.raw(`coalesce(n.news, '[]') as news`))
  return new Map(rows.map((row) => [row.set_id, row]))
}
