import { ALL, CAPS, type Cap, can } from '@kith/sdk'
import { MARK, PASS, ROLES } from './groups-plugin.ts'
import type { Kind, World } from './random-world.ts'

interface Key {
  kind: Kind
  set: number
  can: number
  since: number | null
  timeline: boolean
  by: number | null
  /** The share or the hub it came through. */
  via: Via | null
}
type Via = { kind: 'share' | 'hub'; set: number }
type In = { kind: Kind; set: number } | Via

/** A question about photos. */
export interface Question {
  in?: In
  timeline?: boolean
}

const shareMask = (share: World['shares'][number]) =>
  can('view', 'details', 'download') | (share.places ? CAPS.places : 0) | (share.reshare ? CAPS.share | CAPS.link : 0)
const either = (masks: readonly number[]) => masks.reduce((a, b) => a | b, 0)
const same = (a: In | null, b: In) => a?.kind === b.kind && a.set === b.set

/** Says who may do what by trying everything, slowly: what the queries of core are compared with. */
export function naiveJudge(world: World) {
  const live = (user: number) => world.users[user]?.disabled === false
  const above = (folder: number): number[] => {
    const found: number[] = []
    for (let at = folder; at >= 0; at = world.folders[at]?.parent ?? -1) found.push(at)
    return found
  }
  const sharesTo = (user: number) =>
    world.shares.flatMap((share, at) => (share.to === user && !share.over ? [{ ...share, at }] : []))
  const marked = (mark: number, photo: number) => world.marks.some((m) => m.mark === mark && m.photo === photo)

  /** What somebody may hand on of a set as a whole: all of their own, else what they hold directly, not narrowed, with `link`. */
  function sharerCan(by: number, kind: Kind, set: number): number {
    if (!live(by)) return 0
    const shares = sharesTo(by).filter((s) => s.since === null)
    const masks = {
      library: () => (by === set ? [ALL] : shares.filter((s) => s.from === set && s.folders === null).map(shareMask)),
      folder: () =>
        world.folders[set]?.owner === by
          ? [ALL]
          : shares.filter((s) => s.folders?.includes(set) && world.folders[set]?.owner === s.from).map(shareMask),
      group: () =>
        world.members.filter((m) => m.group === set && m.user === by && m.since === null).map((m) => ROLES[m.role]),
      mark: () => world.markers.filter((m) => m.mark === set && m.user === by).map(() => MARK),
    }
    return either(masks[kind]().filter((mask) => mask & CAPS.link))
  }

  function keysOf(user: number): Key[] {
    const keys: Key[] = []
    const no = { since: null, timeline: false, by: null, via: null }
    for (const { at, from, folders, since, timeline, ...share } of sharesTo(user)) {
      if (!live(from)) continue
      const mask = shareMask({ at, from, folders, since, timeline, ...share } as never)
      const base = { can: mask, since, timeline, by: from, via: { kind: 'share' as const, set: at } }
      if (folders === null) keys.push({ kind: 'library', set: from, ...base })
      else for (const set of folders) keys.push({ kind: 'folder', set, ...base })
    }
    for (const m of world.members)
      if (m.user === user)
        keys.push({ ...no, kind: 'group', set: m.group, can: ROLES[m.role], since: m.since, timeline: m.timeline })
    for (const m of world.markers) if (m.user === user) keys.push({ ...no, kind: 'mark', set: m.mark, can: MARK })
    for (const { user: to, by, kind, set, hub, since } of world.passes) {
      const may = to === user ? sharerCan(by, kind, set) : 0
      const via = hub === null ? null : { kind: 'hub' as const, set: hub }
      if (may & CAPS.link) keys.push({ ...no, kind, set, can: PASS & may, by, via, since })
    }
    return keys
  }

  /** Whether somebody may pass a photo on with `cap`: their own, a partner's, or what its owner brought where they may share. */
  function mayPassOn(by: number, photoAt: number, cap: Cap): boolean {
    const photo = world.photos[photoAt]
    if (!photo) return false
    if (by === photo.owner) return true
    if (!live(by)) return false
    const mask = CAPS.share | CAPS[cap]
    const bySharing = sharesTo(by).some(
      (s) =>
        s.from === photo.owner &&
        (shareMask(s) & mask) === mask &&
        photo.visibility === 'timeline' &&
        (s.since === null || photo.day >= s.since) &&
        (s.folders === null || s.folders.some((folder) => above(photo.folder).includes(folder))),
    )
    const byGroup = world.members.some(
      (m) =>
        m.user === by &&
        m.since === null &&
        (ROLES[m.role] & mask) === mask &&
        world.entries.some((e) => e.group === m.group && e.photo === photoAt && e.by === photo.owner),
    )
    return bySharing || byGroup
  }

  /** Who has brought a photo that a key reaches, each once; nobody in particular for what was not brought. */
  function bringers(key: Key, photoAt: number, cap: Cap): (number | null)[] {
    const photo = world.photos[photoAt]
    if (!photo || (key.since !== null && photo.day < key.since)) return []
    if (key.kind === 'group')
      return world.entries
        .filter((e) => e.group === key.set && e.photo === photoAt && mayPassOn(e.by, photoAt, cap))
        .map((e) => e.by)
    if (key.kind === 'mark')
      return key.by !== null && marked(key.set, photoAt) && mayPassOn(key.by, photoAt, cap) ? [key.by] : []
    const there = key.kind === 'library' ? photo.owner === key.set : above(photo.folder).includes(key.set)
    return there && photo.visibility === 'timeline' ? [key.by] : []
  }

  /** What no grant lifts. */
  function shown(photoAt: number, user: number): boolean {
    const photo = world.photos[photoAt]
    return (
      photo !== undefined &&
      !photo.trashed &&
      !photo.offline &&
      live(photo.owner) &&
      (photo.visibility === 'timeline' || photo.visibility === 'archive') &&
      (!photo.held || photo.owner === user)
    )
  }

  /** The photos a user holds `cap` on. */
  function sees(user: number, cap: Cap, question: Question = {}): number[] {
    const { in: within, timeline } = question
    const keys = keysOf(user).filter(
      (key) =>
        key.can & CAPS[cap] && (!timeline || key.timeline) && (!within || same(key, within) || same(key.via, within)),
    )
    // A rule without a sharer narrows what one sees by other ways.
    const narrows = keys.filter((key) => within && key.kind === 'mark' && key.by === null)
    const others = narrows.length > 0 ? sees(user, cap, timeline ? { timeline } : {}) : []
    return world.photos.flatMap((photo, at) => {
      if (!shown(at, user)) return []
      if (timeline && (photo.visibility !== 'timeline' || photo.held)) return []
      const own =
        photo.owner === user &&
        (!within ||
          (within.kind === 'library' && within.set === user) ||
          (within.kind === 'folder' && above(photo.folder).includes(within.set)))
      const listed = within?.kind !== 'library' || photo.visibility === 'timeline'
      const reached = keys.some((key) => bringers(key, at, cap).length > 0)
      const narrowed = others.includes(at) && narrows.some((key) => marked(key.set, at))
      return (own && listed) || reached || narrowed ? [at] : []
    })
  }

  /** The entries of a set that a user holds `cap` on: photo and bringer. */
  function entries(user: number, cap: Cap, set: In): string[] {
    // A rule knows no bringers.
    if (set.kind === 'mark')
      return sees(user, cap, { in: set })
        .map((at) => `${at} `)
        .sort()
    const found = new Set<string>()
    for (const key of keysOf(user)) {
      if (!(key.can & CAPS[cap]) || !(same(key, set) || same(key.via, set))) continue
      world.photos.forEach((_, at) => {
        if (!shown(at, user)) return
        // Into what has no rows of its own, it was brought by whoever connected the two.
        for (const by of bringers(key, at, cap)) found.add(`${at} ${(same(key.via, set) ? key.by : by) ?? ''}`)
      })
    }
    return [...found].sort()
  }

  /** What each user other than its owner may do with a photo, by keys alone: as its owner is told. */
  function whoSees(photoAt: number): Map<number, number> {
    const found = new Map<number, number>()
    const given = ['view', 'details', 'places', 'download', 'share'] as const
    world.users.forEach((_, user) => {
      if (!live(user) || world.photos[photoAt]?.owner === user || !shown(photoAt, user)) return
      const caps = given.filter((cap) => sees(user, cap).includes(photoAt))
      if (caps.includes('view')) found.set(user, can(...caps))
    })
    return found
  }

  return { sees, entries, whoSees }
}
