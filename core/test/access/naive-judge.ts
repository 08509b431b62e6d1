import { ALL, CAPS, type Cap, can } from '@kith/sdk'
import { PASS, ROLES } from './groups-plugin.ts'

/** A small world, as plain data. Users, folders, groups and photos are numbers. */
export interface World {
  users: { disabled: boolean }[]
  /** `parent` is an earlier folder of the same owner, or -1. */
  folders: { owner: number; parent: number }[]
  photos: {
    owner: number
    folder: number
    day: number
    visibility: 'timeline' | 'archive' | 'locked' | 'hidden'
    trashed: boolean
    offline: boolean
    held: boolean
  }[]
  shares: {
    from: number
    to: number
    folders: number[] | null
    since: number | null
    over: boolean
    places: boolean
    reshare: boolean
    timeline: boolean
  }[]
  members: { group: number; user: number; role: keyof typeof ROLES; timeline: boolean }[]
  entries: { group: number; photo: number; by: number }[]
  passes: { user: number; by: number; kind: 'library' | 'folder' | 'group'; set: number }[]
  groups: number
}

interface Key {
  kind: 'library' | 'folder' | 'group'
  set: number
  can: number
  since: number | null
  timeline: boolean
}

const shareMask = (share: World['shares'][number]) =>
  can('view', 'details', 'download') | (share.places ? CAPS.places : 0) | (share.reshare ? CAPS.share | CAPS.link : 0)

/** Says who may do what by trying everything, slowly: what the queries of core are compared with. */
export function naiveJudge(world: World) {
  const live = (user: number) => world.users[user]?.disabled === false
  const above = (folder: number): number[] => {
    const found: number[] = []
    for (let at = folder; at >= 0; at = world.folders[at]?.parent ?? -1) found.push(at)
    return found
  }
  const sharesTo = (user: number) =>
    world.shares.filter((share) => share.to === user && !share.over && share.from !== user)

  function sharerCan(by: number, kind: Key['kind'], set: number): number {
    if (!live(by)) return 0
    if (kind === 'library') {
      if (by === set) return ALL
      const masks = sharesTo(by)
        .filter((s) => s.from === set && s.folders === null && s.since === null)
        .map(shareMask)
      return masks.filter((mask) => mask & CAPS.link).reduce((a, b) => a | b, 0)
    }
    if (kind === 'folder') {
      if (world.folders[set]?.owner === by) return ALL
      const masks = sharesTo(by)
        .filter((s) => s.folders?.includes(set) && world.folders[set]?.owner === s.from && s.since === null)
        .map(shareMask)
      return masks.filter((mask) => mask & CAPS.link).reduce((a, b) => a | b, 0)
    }
    const masks = world.members.filter((m) => m.group === set && m.user === by).map((m) => ROLES[m.role])
    return masks.filter((mask) => mask & CAPS.link).reduce((a, b) => a | b, 0)
  }

  function keysOf(user: number): Key[] {
    const keys: Key[] = []
    for (const share of sharesTo(user)) {
      if (!live(share.from)) continue
      const base = { can: shareMask(share), since: share.since, timeline: share.timeline }
      if (share.folders === null) keys.push({ kind: 'library', set: share.from, ...base })
      else
        for (const set of share.folders)
          if (world.folders[set]?.owner === share.from) keys.push({ kind: 'folder', set, ...base })
    }
    for (const m of world.members)
      if (m.user === user)
        keys.push({ kind: 'group', set: m.group, can: ROLES[m.role], since: null, timeline: m.timeline })
    for (const pass of world.passes) {
      if (pass.user !== user) continue
      const may = sharerCan(pass.by, pass.kind, pass.set)
      if (may & CAPS.link) keys.push({ kind: pass.kind, set: pass.set, can: PASS & may, since: null, timeline: false })
    }
    return keys
  }

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
        (ROLES[m.role] & mask) === mask &&
        world.entries.some((e) => e.group === m.group && e.photo === photoAt && e.by === photo.owner),
    )
    return bySharing || byGroup
  }

  function reaches(key: Key, photoAt: number, cap: Cap): boolean {
    const photo = world.photos[photoAt]
    if (!photo || (key.since !== null && photo.day < key.since)) return false
    if (key.kind === 'group')
      return world.entries.some((e) => e.group === key.set && e.photo === photoAt && mayPassOn(e.by, photoAt, cap))
    if (photo.visibility !== 'timeline') return false
    return key.kind === 'library' ? photo.owner === key.set : above(photo.folder).includes(key.set)
  }

  /** The photos a user holds `cap` on, optionally through one group, or on the timeline. */
  function sees(user: number, cap: Cap, question: { group?: number; timeline?: boolean } = {}): number[] {
    const keys = keysOf(user).filter(
      (key) =>
        key.can & CAPS[cap] &&
        (!question.timeline || key.timeline) &&
        (question.group === undefined || (key.kind === 'group' && key.set === question.group)),
    )
    return world.photos.flatMap((photo, at) => {
      if (photo.trashed || photo.offline || !live(photo.owner)) return []
      if (photo.visibility === 'locked' || photo.visibility === 'hidden') return []
      if (photo.held && photo.owner !== user) return []
      if (question.timeline && (photo.visibility !== 'timeline' || photo.held)) return []
      const own = photo.owner === user && question.group === undefined
      return own || keys.some((key) => reaches(key, at, cap)) ? [at] : []
    })
  }
  return { sees }
}
