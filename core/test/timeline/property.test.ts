import { randomUUID } from 'node:crypto'
import { type TestUser, testKith } from '@kith/sdk/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { shelves } from '../assets/shelves-plugin.ts'
import { shelvesOf } from '../assets/shelves.ts'
import { timelineOf } from './client.ts'

const PEOPLE = ['ada', 'bob', 'cleo'] as const
const start = () => testKith({ plugins: [shelves], users: PEOPLE })
let k: Awaited<ReturnType<typeof start>>
let s: ReturnType<typeof shelvesOf>
let users: readonly TestUser[]
beforeAll(async () => {
  k = await start()
  s = shelvesOf(k)
  users = PEOPLE.map((name) => k.users[name])
})
afterAll(() => k?.close())

const person = fc.nat(PEOPLE.length - 1)
const worlds = fc.record({
  photos: fc.array(
    fc.record({
      owner: person,
      month: fc.integer({ min: 1, max: 3 }),
      /** The same number is the same content. */
      content: fc.nat(4),
      /** The same number is the same stack, of one owner. */
      stack: fc.option(fc.nat(1)),
      cover: fc.boolean(),
      visibility: fc.oneof(
        { weight: 4, arbitrary: fc.constant('timeline' as const) },
        { weight: 1, arbitrary: fc.constantFrom('archive' as const, 'hidden' as const) },
      ),
      trashed: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    }),
    { minLength: 8, maxLength: 8 },
  ),
  shares: fc.uniqueArray(fc.record({ from: person, to: person, inTimeline: fc.boolean(), share: fc.boolean() }), {
    maxLength: 4,
    selector: (share) => `${share.from} ${share.to}`,
  }),
  readers: fc.uniqueArray(fc.record({ user: person, inTimeline: fc.boolean() }), {
    maxLength: 3,
    selector: (reader) => reader.user,
  }),
  books: fc.uniqueArray(fc.record({ photo: fc.nat(7), by: person, noted: fc.boolean() }), {
    maxLength: 6,
    selector: (book) => `${book.photo} ${book.by}`,
  }),
  /** What becomes of photos when they are on the shelf. */
  later: fc.array(
    fc.record({
      photo: fc.nat(7),
      change: fc.constantFrom(
        { visibility: 'archive' },
        { visibility: 'timeline' },
        { deleted_at: '2024-06-01' },
        { deleted_at: null },
        { local_at: '2024-02-20' },
        { visibility: 'hidden' },
      ),
    }),
    { maxLength: 3 },
  ),
})
type World = typeof worlds extends fc.Arbitrary<infer W> ? W : never

interface Photo {
  id: string
  owner_id: string
  content_id: string | null
  added_at: Date
  local_at: string
  visibility: string
  stack_id: string | null
  stack_cover: boolean
}

async function build(world: World): Promise<string> {
  await k.knex.raw('truncate core.asset, shelves.share, shelves.shelf cascade')
  const salt = randomUUID()
  const ids: string[] = []
  for (const photo of world.photos) {
    const owner = users[photo.owner]
    if (!owner) continue
    const { visibility, trashed } = photo
    const takenAt = `2024-0${photo.month}-10T12:00:00Z`
    ids.push(await k.asset(owner, { visibility, trashed, takenAt, content: `${salt} ${photo.content}` }))
  }
  const stacks = new Map<string, string>()
  for (const [i, { owner, stack, cover }] of world.photos.entries()) {
    if (stack === null) continue
    const stackId = stacks.get(`${owner} ${stack}`) ?? randomUUID()
    stacks.set(`${owner} ${stack}`, stackId)
    await k.knex('core.asset').where({ id: ids[i] }).update({ stack_id: stackId, stack_cover: cover })
  }
  const of = (n: number) => users[n] ?? users[0] ?? k.users.ada
  for (const { from, to, inTimeline, share } of world.shares)
    if (from !== to) await s.share(of(from), of(to), { inTimeline, caps: share ? ['view', 'share'] : ['view'] })
  const shelf = await s.shelf(k.users.ada)
  for (const { user, inTimeline } of world.readers) await s.reader(shelf, of(user), { inTimeline, caps: ['view'] })
  for (const { photo, by, noted } of world.books) {
    await s.put(shelf, [ids[photo] ?? ''], of(by))
    if (noted) await noteListed(ids[photo] ?? '')
  }
  for (const { photo, change } of world.later) await k.knex('core.asset').where({ id: ids[photo] }).update(change)
  return shelf
}

/** As core does when people put photos into sets. */
const noteListed = (photo: string) =>
  k.knex.raw(
    `update shelves.book b set month = a.month, local_at = a.local_at, ratio = core.layout_ratio(a.width, a.height)
      from core.asset a where a.id = b.asset_id and b.asset_id = ?
      and b.by_user_id = b.owner_id and a.visibility = 'timeline' and a.deleted_at is null and a.state = 'ready'`,
    [photo],
  )

/** What is shown of these photos when each content and each stack is shown once, worked out slowly. */
async function shownOf(me: TestUser, ids: readonly string[]): Promise<Photo[]> {
  const photos: Photo[] = await k.knex('core.asset').whereIn('id', ids)
  const before = (a: Photo, b: Photo) =>
    Number(b.owner_id === me.id) - Number(a.owner_id === me.id) ||
    a.added_at.getTime() - b.added_at.getTime() ||
    a.id.localeCompare(b.id)
  const once = photos.filter((photo) => {
    const first = photos.filter((other) => other.content_id === photo.content_id).sort(before)[0]
    return photo.content_id === null || first?.owner_id === photo.owner_id
  })
  const above = (a: Photo, b: Photo) =>
    Number(b.stack_cover) - Number(a.stack_cover) ||
    new Date(a.local_at).getTime() - new Date(b.local_at).getTime() ||
    a.id.localeCompare(b.id)
  return once.filter((photo) => {
    const [first] = once.filter((other) => other.stack_id === photo.stack_id).sort(above)
    return photo.stack_id === null || first === photo
  })
}

async function listed(me: TestUser, query: string) {
  const timeline = timelineOf(k.as(me))
  const { months, total } = await timeline.months(query)
  const ids: string[] = []
  const days: string[] = []
  for (const { month, count } of months) {
    const found = await timeline.month(month, query)
    expect(found.id).toHaveLength(count)
    ids.push(...found.id)
    days.push(...found.localTime.map((time) => time.slice(0, 10)))
  }
  expect(ids).toHaveLength(total)
  const skeleton = await timeline.skeleton(query)
  expect(skeleton.total).toBe(total)
  expect(skeleton.day.flatMap((day, i) => Array.from({ length: skeleton.count[i] ?? 0 }, () => day))).toEqual(days)
  return ids.sort()
}

const idsOf = (photos: readonly Photo[]) => photos.map((photo) => photo.id).sort()

test('months, their photos and the skeleton are what the judge lets see, each content and each stack once', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, async (world) => {
      const shelf = await build(world)
      for (const me of users) {
        expect(await listed(me, '')).toEqual(idsOf(await shownOf(me, await k.see(me, 'view', { timeline: true }))))
        const onShelf = await k.see(me, 'view', { in: { kind: 'shelves:shelf', id: shelf } })
        expect(await listed(me, `in=${s.set(shelf)}`)).toEqual(idsOf(await shownOf(me, onShelf)))
        expect(await listed(me, 'owner=shared&copies=all&stacks=all')).toEqual(
          idsOf(
            await k
              .knex('core.asset')
              .whereIn('id', await k.see(me, 'view', { timeline: true }))
              .whereNot({ owner_id: me.id }),
          ),
        )
      }
    }),
    { numRuns: 25 },
  )
}, 120_000)

const Access = z.object({ access: z.array(z.object({ who: z.object({ userId: z.uuid() }) })) })

test('an owner is told of exactly those who see a photo', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, async (world) => {
      await build(world)
      const seen = new Map<string, string[]>()
      for (const user of users)
        for (const id of await k.see(user, 'view')) seen.set(id, [...(seen.get(id) ?? []), user.id])
      const photos: Photo[] = await k.knex('core.asset').whereNot({ visibility: 'hidden' })
      for (const photo of photos) {
        const owner = users.find((user) => user.id === photo.owner_id) ?? k.users.ada
        const answer = await k.as(owner).get(`/api/assets/${photo.id}/access`)
        const told = Access.parse(answer.body).access.map((one) => one.who.userId)
        const others = (seen.get(photo.id) ?? []).filter((id) => id !== photo.owner_id)
        expect([...new Set(told)].sort()).toEqual(others.sort())
      }
    }),
    { numRuns: 15 },
  )
}, 120_000)
