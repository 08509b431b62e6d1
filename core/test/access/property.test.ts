import { type Cap, CAPS, type SetRef } from '@kith/sdk'
import { withAmbient } from '@kith/sdk/host'
import { testKith } from '@kith/sdk/testing'
import { compileAccess } from '#core/access/compiled.js'
import { entries } from '#core/access/entries.js'
import { explainAsset } from '#core/access/explain.js'
import { loadKeyring } from '#core/access/keyring.js'
import { type Shape, visible } from '#core/access/visible.js'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import partnerSharing from '../../../plugins/partner-sharing/dist/src/index.js'
import { type Ids, buildWorld } from './build-world.ts'
import { groups } from './groups-plugin.ts'
import { type Question, naiveJudge } from './naive-judge.ts'
import { type World, worlds } from './random-world.ts'

const PEOPLE = ['ada', 'bob', 'cleo', 'dee'] as const
const start = () => testKith({ plugins: [partnerSharing, groups], users: PEOPLE })
let k: Awaited<ReturnType<typeof start>>
beforeAll(async () => {
  k = await start()
})
afterAll(() => k?.close())

/** Of so many photos of each world it is asked who sees them: that is slow. */
const EXPLAINED = 1
const CAPABILITIES: Cap[] = ['view', 'details', 'places', 'download', 'share', 'edit']

type Within = NonNullable<Question['in']>

/** All sets, of the shares only those with this user. */
function setsOf(world: World, user: number): Within[] {
  const numbers = (n: number) => Array.from({ length: n }, (_, i) => i)
  return [
    ...numbers(world.groups).map((set) => ({ kind: 'group' as const, set })),
    ...numbers(world.groups).map((set) => ({ kind: 'mark' as const, set })),
    ...numbers(world.hubs).map((set) => ({ kind: 'hub' as const, set })),
    ...world.shares.flatMap(({ to }, set) => (to === user ? [{ kind: 'share' as const, set }] : [])),
  ]
}

const questions = (world: World, user: number): { cap: Cap; asked: Question }[] => [
  ...CAPABILITIES.map((cap) => ({ cap, asked: {} })),
  { cap: 'view', asked: { timeline: true } },
  ...setsOf(world, user).map((set) => ({ cap: 'view' as const, asked: { in: set } })),
]

const refOf = (ids: Ids, set: Within): SetRef =>
  set.kind === 'share'
    ? { kind: 'partner-sharing:share', id: ids.shares[set.set] ?? '' }
    : set.kind === 'hub'
      ? { kind: 'groups:hub', id: ids.hubs[set.set] ?? '' }
      : ids.setOf(set.kind, set.set)

async function compare(world: World): Promise<void> {
  const { knex } = k
  const ids = await buildWorld(
    knex,
    PEOPLE.map((name) => k.users[name].id),
    world,
  )
  const judge = naiveJudge(world)
  const access = compileAccess([partnerSharing, groups])
  const named = (photos: number[]) => photos.map((at) => ids.photos[at]).sort()
  for (const me of world.askers) {
    const name = PEOPLE[me] ?? 'ada'
    const caller = { kind: 'user' as const, id: k.users[name].id, name, admin: false, visits: [] }
    const ring = await loadKeyring(knex, access, caller, { unlocked: false })
    for (const { cap, asked } of questions(world, me)) {
      const options = { ...(asked.in && { in: refOf(ids, asked.in) }), ...(asked.timeline && { timeline: true }) }
      const ask = async (shape: Shape) =>
        (await visible(knex, access, ring, cap, options, shape)).map((found) => found.id).sort()
      const expected = named(judge.sees(me, cap, asked))
      const what = `${name} ${cap} ${JSON.stringify(asked)}`
      expect(await ask('probe'), what).toEqual(expected)
      if (cap === 'view') expect(await ask('sets'), `${what}, from the sets`).toEqual(expected)
    }
    const sets = setsOf(world, me)
    const rows = await entries(
      knex,
      access,
      ring,
      'view',
      sets.map((set) => refOf(ids, set)),
    )
    for (const set of sets) {
      const ref = refOf(ids, set)
      const brought = rows
        .filter((row) => set.kind === 'hub' || set.kind === 'share' || row.kind === ref.kind)
        .filter((row) => row.set_id === ref.id)
        .map((row) => `${ids.photos.indexOf(row.asset_id)} ${row.by ? ids.users.indexOf(row.by) : ''}`)
      expect([...new Set(brought)].sort(), `${name}'s entries of ${JSON.stringify(set)}`).toEqual(
        judge.entries(me, 'view', set),
      )
    }
  }
  for (const [at, id] of ids.photos.slice(0, EXPLAINED).entries()) {
    const told = new Map<number, number>()
    for (const { user, can } of await explainAsset(knex, access, id)) {
      const who = ids.users.indexOf(user ?? '')
      told.set(who, (told.get(who) ?? 0) | (can & ~(CAPS.link | CAPS.add)))
    }
    if (!world.users[world.photos[at]?.owner ?? 0]?.disabled)
      expect([...told].sort(), `who sees photo ${at}`).toEqual([...judge.whoSees(at)].sort())
  }
}

test('core answers as a naive judge does, in random worlds of people, sets, grants and states', async () => {
  const run = fc.asyncProperty(worlds, (world) => withAmbient({ knex: k.knex }, () => compare(world)))
  await fc.assert(run, { numRuns: Number(process.env['KITH_TEST_WORLDS'] ?? 20), endOnFailure: true })
}, 240_000)

test('of several narrowed keys to one set, the widest counts', async () => {
  const photo = { owner: 0, folder: -1, visibility: 'timeline', trashed: false, offline: false, held: false } as const
  await withAmbient({ knex: k.knex }, () =>
    compare({
      askers: [1],
      users: PEOPLE.map(() => ({ disabled: false })),
      folders: [],
      photos: [2, 4, 6].map((day) => ({ ...photo, day })),
      shares: [],
      members: [
        { group: 0, user: 0, role: 'owner', timeline: false, since: null },
        { group: 0, user: 1, role: 'viewer', timeline: false, since: 5 },
      ],
      entries: [0, 1, 2].map((one) => ({ group: 0, photo: one, by: 0 })),
      markers: [],
      marks: [],
      passes: [{ user: 1, by: 0, kind: 'group', set: 0, hub: null, since: 3 }],
      groups: 1,
      hubs: 0,
    }),
  )
})
