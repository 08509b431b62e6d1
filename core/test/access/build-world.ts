import { randomUUID } from 'node:crypto'
import type { SetRef } from '@kith/sdk'
import type { Knex } from 'knex'
import type { Kind, World } from './random-world.ts'

/** The ids of what stands in a world at each number. */
export interface Ids {
  readonly users: readonly string[]
  readonly folders: readonly string[]
  readonly photos: readonly string[]
  readonly shares: readonly string[]
  readonly groups: readonly string[]
  readonly marks: readonly string[]
  readonly hubs: readonly string[]
  setOf(kind: Kind, at: number): SetRef
}

const day = (n: number | null) => (n === null ? null : `2024-01-0${n} 12:00:00`)

/** Writes a world to the database, in place of the one before. */
export async function buildWorld(knex: Knex, users: readonly string[], world: World): Promise<Ids> {
  await knex.raw(
    'truncate core.asset, core.library, partner_sharing.share, groups.grp, groups.marker, groups.pass cascade',
  )
  const put = async (table: string, rows: object[]) => void (rows.length > 0 && (await knex(table).insert(rows)))
  const make = (n: number) => Array.from({ length: n }, () => randomUUID())
  const at = (ids: readonly string[], n: number) => ids[n] ?? ''
  const libraries = make(users.length)
  const folders = make(world.folders.length)
  const photos = make(world.photos.length)
  const shares = make(world.shares.length)
  const [groups, marks, hubs] = [make(world.groups), make(world.groups), make(world.hubs)]
  const setOf = (kind: Kind, n: number): SetRef =>
    kind === 'library'
      ? { kind: 'core:library', id: at(users, n) }
      : kind === 'folder'
        ? { kind: 'core:folder', id: at(folders, n) }
        : kind === 'group'
          ? { kind: 'groups:grp', id: at(groups, n) }
          : { kind: 'groups:mark', id: at(marks, n) }

  await put(
    'core.library',
    users.map((owner_id, i) => ({ id: libraries[i], owner_id, name: 'x', type: 'uploads' })),
  )
  await put(
    'core.folder',
    world.folders.map((f, i) => ({
      id: folders[i],
      library_id: libraries[f.owner],
      owner_id: users[f.owner],
      parent_id: folders[f.parent] ?? null,
      path: Buffer.from(String(i)),
      name: String(i),
    })),
  )
  const tree = world.folders.flatMap((_, i) => {
    const above: object[] = []
    for (let n = i; n >= 0; n = world.folders[n]?.parent ?? -1)
      above.push({ ancestor_id: folders[n], descendant_id: folders[i] })
    return above
  })
  await put('core.folder_tree', tree)
  await put(
    'core.asset',
    world.photos.map((p, i) => ({
      id: photos[i],
      owner_id: users[p.owner],
      library_id: libraries[p.owner],
      folder_id: folders[p.folder] ?? null,
      file_name: 'x',
      path: Buffer.from(String(i)),
      local_at: day(p.day),
      visibility: p.visibility,
      deleted_at: p.trashed ? new Date() : null,
      offline_at: p.offline ? new Date() : null,
      state: p.held ? 'held' : 'ready',
    })),
  )
  await put(
    'partner_sharing.share',
    world.shares.map((s, i) => ({
      id: shares[i],
      from_user_id: users[s.from],
      to_user_id: users[s.to],
      whole: s.folders === null,
      since: day(s.since),
      until: s.over ? new Date(Date.now() - 1000) : null,
      places: s.places,
      reshare: s.reshare,
      in_timeline: s.timeline,
    })),
  )
  await put(
    'partner_sharing.share_folder',
    world.shares.flatMap((s, i) => (s.folders ?? []).map((f) => ({ share_id: shares[i], folder_id: folders[f] }))),
  )
  await put(
    'groups.grp',
    groups.map((id) => ({ id, owner_user_id: users[0] })),
  )
  await put(
    'groups.member',
    world.members.map(({ group, user, role, timeline, since }) => ({
      grp_id: groups[group],
      user_id: users[user],
      role,
      in_timeline: timeline,
      since: day(since),
    })),
  )
  await put(
    'groups.entry',
    world.entries.map((e) => ({
      grp_id: groups[e.group],
      asset_id: photos[e.photo],
      owner_id: users[world.photos[e.photo]?.owner ?? 0],
      by_user_id: users[e.by],
    })),
  )
  await put(
    'groups.marker',
    world.markers.map((m) => ({ mark_id: marks[m.mark], user_id: users[m.user] })),
  )
  await put(
    'groups.mark',
    world.marks.map((m) => ({ mark_id: marks[m.mark], asset_id: photos[m.photo] })),
  )
  await put(
    'groups.pass',
    world.passes.map((p) => {
      const { kind, id } = setOf(p.kind, p.set)
      const hub_id = p.hub === null ? null : hubs[p.hub]
      return { user_id: users[p.user], by_user_id: users[p.by], kind, set_id: id, hub_id, since: day(p.since) }
    }),
  )
  await knex('core.user').update({ disabled_at: null })
  const off = users.filter((_, i) => world.users[i]?.disabled)
  await knex('core.user').whereIn('id', off).update({ disabled_at: new Date() })
  return { users, folders, photos, shares, groups, marks, hubs, setOf }
}
