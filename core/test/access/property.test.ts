import { randomUUID } from 'node:crypto'
import type { Cap } from '@kith/sdk'
import { testKith } from '@kith/sdk/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import partnerSharing from '../../../plugins/partner-sharing/dist/src/index.js'
import { ROLES, groups } from './groups-plugin.ts'
import { type World, naiveJudge } from './naive-judge.ts'

const PEOPLE = ['ada', 'bob', 'cleo', 'dee'] as const
const start = () => testKith({ plugins: [partnerSharing, groups], users: PEOPLE })
let k: Awaited<ReturnType<typeof start>>
beforeAll(async () => {
  k = await start()
})
afterAll(() => k?.close())

const user = fc.nat(PEOPLE.length - 1)
const rare = fc.integer({ min: 0, max: 9 }).map((n) => n === 0)
const mostlyNull = <T>(some: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 2, arbitrary: some })
const FOLDERS = 4
const PHOTOS = 10
const GROUPS = 3

const worlds: fc.Arbitrary<World> = fc.record({
  users: fc.tuple(...PEOPLE.map(() => fc.record({ disabled: rare }))),
  folders: fc.array(fc.record({ owner: user, parent: fc.integer({ min: -1, max: FOLDERS - 1 }) }), {
    minLength: FOLDERS,
    maxLength: FOLDERS,
  }),
  photos: fc.array(
    fc.record({
      owner: user,
      folder: fc.nat(FOLDERS - 1),
      day: fc.integer({ min: 1, max: 9 }),
      visibility: fc.oneof(
        { weight: 3, arbitrary: fc.constant('timeline' as const) },
        { weight: 1, arbitrary: fc.constantFrom('archive' as const, 'locked' as const, 'hidden' as const) },
      ),
      trashed: rare,
      offline: rare,
      held: rare,
    }),
    { minLength: PHOTOS, maxLength: PHOTOS },
  ),
  shares: fc.uniqueArray(
    fc.record({
      from: user,
      to: user,
      folders: mostlyNull(fc.uniqueArray(fc.nat(FOLDERS - 1), { maxLength: 2 })),
      since: mostlyNull(fc.integer({ min: 1, max: 9 })),
      over: rare,
      places: fc.boolean(),
      reshare: rare.map((no) => !no),
      timeline: fc.boolean(),
    }),
    { minLength: 3, maxLength: 9, selector: (share) => `${share.from} ${share.to}` },
  ),
  members: fc.uniqueArray(
    fc.record({
      group: fc.nat(GROUPS - 1),
      user,
      role: fc.constantFrom(...(Object.keys(ROLES) as (keyof typeof ROLES)[])),
      timeline: fc.boolean(),
    }),
    { minLength: 3, maxLength: 9, selector: (m) => `${m.group} ${m.user}` },
  ),
  entries: fc.uniqueArray(fc.record({ group: fc.nat(GROUPS - 1), photo: fc.nat(PHOTOS - 1), by: user }), {
    minLength: 6,
    maxLength: 18,
    selector: (e) => `${e.group} ${e.photo} ${e.by}`,
  }),
  passes: fc.array(
    fc.oneof(
      fc.record({ user, by: user, kind: fc.constant('library' as const), set: user }),
      fc.record({ user, by: user, kind: fc.constant('folder' as const), set: fc.nat(FOLDERS - 1) }),
      fc.record({ user, by: user, kind: fc.constant('group' as const), set: fc.nat(GROUPS - 1) }),
    ),
    { maxLength: 5 },
  ),
  groups: fc.constant(GROUPS),
})

/** A folder's parent is an earlier folder of the same owner, a photo lies in a folder of its owner or in none. */
function tidy(world: World): World {
  const folders = world.folders.map((f, i) => ({
    ...f,
    parent: f.parent < i && world.folders[f.parent]?.owner === f.owner ? f.parent : -1,
  }))
  const photos = world.photos.map((p) => ({ ...p, folder: folders[p.folder]?.owner === p.owner ? p.folder : -1 }))
  const shares = world.shares
    .filter((s) => s.from !== s.to)
    .map((s) => ({ ...s, folders: s.folders?.filter((f) => folders[f]?.owner === s.from) ?? null }))
  return { ...world, folders, photos, shares }
}

interface Ids {
  users: string[]
  folders: string[]
  photos: string[]
  groups: string[]
}

async function build(world: World): Promise<Ids> {
  const { knex } = k
  await knex.raw('truncate core.asset, core.folder, partner_sharing.share, groups.grp, groups.pass cascade')
  await knex('core.library').delete()
  const users = PEOPLE.map((name) => k.users[name].id)
  const of = (at: number) => users[at] ?? ''
  const libraries = users.map(() => randomUUID())
  await knex('core.library').insert(
    users.map((owner_id, i) => ({ id: libraries[i], owner_id, name: 'x', type: 'uploads' })),
  )
  const folders = world.folders.map(() => randomUUID())
  for (const [i, f] of world.folders.entries()) {
    await knex('core.folder').insert({
      id: folders[i],
      library_id: libraries[f.owner],
      owner_id: of(f.owner),
      parent_id: folders[f.parent] ?? null,
      path: Buffer.from(String(i)),
      name: String(i),
    })
    for (let at = i; at >= 0; at = world.folders[at]?.parent ?? -1)
      await knex('core.folder_tree').insert({ ancestor_id: folders[at], descendant_id: folders[i] })
  }
  const photos = world.photos.map(() => randomUUID())
  await knex('core.asset').insert(
    world.photos.map((p, i) => ({
      id: photos[i],
      owner_id: of(p.owner),
      library_id: libraries[p.owner],
      folder_id: folders[p.folder] ?? null,
      file_name: 'x',
      path: Buffer.from(String(i)),
      local_at: `2024-01-0${p.day} 12:00:00`,
      visibility: p.visibility,
      deleted_at: p.trashed ? new Date() : null,
      offline_at: p.offline ? new Date() : null,
      state: p.held ? 'held' : 'ready',
    })),
  )
  const groupIds = Array.from({ length: world.groups }, () => randomUUID())
  await knex('groups.grp').insert(groupIds.map((id) => ({ id, owner_user_id: of(0) })))
  for (const s of world.shares) {
    const id = randomUUID()
    await knex('partner_sharing.share').insert({
      id,
      from_user_id: of(s.from),
      to_user_id: of(s.to),
      whole: s.folders === null,
      since: s.since === null ? null : `2024-01-0${s.since}`,
      until: s.over ? new Date(Date.now() - 1000) : null,
      places: s.places,
      reshare: s.reshare,
      in_timeline: s.timeline,
    })
    for (const f of s.folders ?? [])
      await knex('partner_sharing.share_folder').insert({ share_id: id, folder_id: folders[f] })
  }
  for (const m of world.members)
    await knex('groups.member').insert({
      grp_id: groupIds[m.group],
      user_id: of(m.user),
      role: m.role,
      in_timeline: m.timeline,
    })
  for (const e of world.entries)
    await knex('groups.entry').insert({
      grp_id: groupIds[e.group],
      asset_id: photos[e.photo],
      owner_id: of(world.photos[e.photo]?.owner ?? 0),
      by_user_id: of(e.by),
    })
  for (const p of world.passes) {
    const [kind, set] =
      p.kind === 'library'
        ? ['core:library', of(p.set)]
        : p.kind === 'folder'
          ? ['core:folder', folders[p.set]]
          : ['groups:grp', groupIds[p.set]]
    await knex('groups.pass').insert({ user_id: of(p.user), by_user_id: of(p.by), kind, set_id: set })
  }
  for (const [i, one] of world.users.entries())
    await knex('core.user')
      .where({ id: of(i) })
      .update({ disabled_at: one.disabled ? new Date() : null })
  return { users, folders, photos, groups: groupIds }
}

const CAPABILITIES: Cap[] = ['view', 'details', 'places', 'download', 'share', 'edit']

test('core answers as a naive judge does, in random worlds of people, sets, grants and states', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, async (random) => {
      const world = tidy(random)
      const ids = await build(world)
      const judge = naiveJudge(world)
      const named = (photos: number[]) => photos.map((at) => ids.photos[at]).sort()
      for (const [at, name] of PEOPLE.entries()) {
        for (const cap of CAPABILITIES)
          expect(await k.see(k.users[name], cap), `${name} ${cap}`).toEqual(named(judge.sees(at, cap)))
        expect(await k.see(k.users[name], 'view', { timeline: true }), `${name}'s timeline`).toEqual(
          named(judge.sees(at, 'view', { timeline: true })),
        )
        for (const [group, id] of ids.groups.entries())
          expect(
            await k.see(k.users[name], 'view', { in: { kind: 'groups:grp', id } }),
            `${name} in group ${group}`,
          ).toEqual(named(judge.sees(at, 'view', { group })))
      }
    }),
    { numRuns: Number(process.env['KITH_TEST_WORLDS'] ?? 12) },
  )
}, 120_000)
