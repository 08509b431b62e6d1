import { UserModel, datetime, id } from '@kith/sdk'
import { z } from 'zod'
import { noSpace } from './errors.ts'
import type { Reader } from './kith.ts'
import { Color, Discreet, Member, Own, PrivateNames, Role, Space } from './models.ts'
import { Person } from './person.ts'
import { sumsOf } from './sums.ts'

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
    /** Whether they are recognised now: it is wanted, and something on this server does it. */
    recognises: z.boolean(),
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
    /** Whether others in it read what you call your own people. */
    shareNames: z.boolean(),
    /** Whether you keep to yourself where your photos in it were taken. */
    placesKept: z.boolean(),
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
  const privately = await PrivateNames.query().whereIn('space_id', ids).where({ user_id: c.caller.id })
  const discreet = await Discreet.query().whereIn('space_id', ids).where({ user_id: c.caller.id })
  const sums = await sumsOf(c, ids, asOf)
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
      recognises: space.faces && c.uses?.faces !== undefined,
      count: sum?.count ?? 0,
      newest: sum?.newest ?? [],
      members: people.length,
      people: people.slice(0, MOST_FACES).map(({ person }) => person),
      news: (sum?.news ?? []).reduce((all, { count }) => all + count, 0),
      newsBy: sum?.news ?? [],
      seenAt: ofMine?.seen_at ?? null,
      asOf,
      inTimeline: in_timeline,
      shareNames: !privately.some((one) => one.space_id === space_id),
      placesKept: discreet.some((one) => one.space_id === space_id),
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
