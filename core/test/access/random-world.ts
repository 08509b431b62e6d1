import fc from 'fast-check'
import { ROLES } from './groups-plugin.ts'

const PEOPLE = 4
const FOLDERS = 6
const PHOTOS = 16
const GROUPS = 3
const HUBS = 2

/** A small world, as plain data. Users, folders, photos and sets are numbers. */
export interface World {
  /** Two who ask: more worlds find more than more people who look at one. */
  askers: number[]
  users: { disabled: boolean }[]
  /** `parent` is an earlier folder of the same owner, or -1. */
  folders: { owner: number; parent: number }[]
  photos: Photo[]
  shares: Share[]
  members: { group: number; user: number; role: keyof typeof ROLES; timeline: boolean; since: number | null }[]
  entries: { group: number; photo: number; by: number }[]
  markers: { mark: number; user: number }[]
  marks: { mark: number; photo: number }[]
  passes: { user: number; by: number; kind: Kind; set: number; hub: number | null; since: number | null }[]
  groups: number
  hubs: number
}

export type Kind = 'library' | 'folder' | 'group' | 'mark'

interface Photo {
  owner: number
  folder: number
  day: number
  visibility: 'timeline' | 'archive' | 'locked' | 'hidden'
  trashed: boolean
  offline: boolean
  held: boolean
}

interface Share {
  from: number
  to: number
  folders: number[] | null
  since: number | null
  over: boolean
  places: boolean
  reshare: boolean
  timeline: boolean
}

const user = fc.nat(PEOPLE - 1)
const day = fc.integer({ min: 1, max: 9 })
/** True so many times out of twelve. */
const often = (times: number) => fc.nat(11).map((n) => n < times)
const sometimes = <T>(times: number, some: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.tuple(often(times), some).map(([there, one]) => (there ? one : null))
const times = <T>(n: number, one: fc.Arbitrary<T>) => fc.array(one, { minLength: n, maxLength: n })
/** One for each pair of numbers, where there is one. */
const pairs = <T extends object>(a: string, as: number, b: string, bs: number, one: fc.Arbitrary<T | null>) =>
  times(as * bs, one).map((all) =>
    all.flatMap((found, i) => (found === null ? [] : [{ [a]: Math.floor(i / bs), [b]: i % bs, ...found }])),
  ) as fc.Arbitrary<never[]>

const photo = fc.record({
  owner: user,
  folder: fc.nat(FOLDERS - 1),
  day,
  visibility: fc.oneof(
    { weight: 6, arbitrary: fc.constant('timeline' as const) },
    { weight: 4, arbitrary: fc.constant('archive' as const) },
    { weight: 2, arbitrary: fc.constantFrom('locked' as const, 'hidden' as const) },
  ),
  trashed: often(1),
  offline: often(1),
  held: often(1),
})

const share = fc.record({
  folders: sometimes(5, fc.uniqueArray(fc.nat(FOLDERS - 1), { minLength: 1, maxLength: 4 })),
  since: sometimes(4, day),
  over: often(1),
  places: often(9),
  reshare: often(10),
  timeline: fc.boolean(),
})

const member = fc.record({
  role: fc.constantFrom(...(Object.keys(ROLES) as (keyof typeof ROLES)[])),
  timeline: fc.boolean(),
  since: sometimes(3, day),
})

const pass = fc.oneof(
  ...(['library', 'folder', 'group', 'mark'] as const).map((kind) =>
    fc.record({
      user,
      by: user,
      kind: fc.constant(kind),
      set: fc.nat((kind === 'library' ? PEOPLE : kind === 'folder' ? FOLDERS : GROUPS) - 1),
      hub: sometimes(6, fc.nat(HUBS - 1)),
      since: sometimes(4, day),
    }),
  ),
)

/** Dense on purpose: what is brought by others, passed on, narrowed and put aside meets in every world. */
export const worlds: fc.Arbitrary<World> = fc
  .record<World>({
    askers: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 2, maxLength: 2 }),
    users: times(PEOPLE, fc.record({ disabled: often(2) })),
    folders: times(FOLDERS, fc.record({ owner: user, parent: fc.integer({ min: -1, max: FOLDERS - 2 }) })),
    photos: times(PHOTOS, photo),
    shares: pairs('from', PEOPLE, 'to', PEOPLE, sometimes(8, share)),
    members: pairs('group', GROUPS, 'user', PEOPLE, sometimes(9, member)),
    // Two may bring the same photo: it stays while one of them may share it.
    entries: fc
      .tuple(
        pairs<object>('group', GROUPS, 'photo', PHOTOS, sometimes(9, fc.record({ by: user }))),
        pairs<object>('group', GROUPS, 'photo', PHOTOS, sometimes(4, fc.record({ by: user }))),
      )
      .map((both) => both.flat()),
    markers: pairs('mark', GROUPS, 'user', PEOPLE, sometimes(6, fc.constant({}))),
    marks: pairs('mark', GROUPS, 'photo', PHOTOS, sometimes(4, fc.constant({}))),
    passes: times(18, pass),
    groups: fc.constant(GROUPS),
    hubs: fc.constant(HUBS),
  })
  .map(tidy)

/** A folder's parent is an earlier folder of the same owner; a photo lies in a folder of its owner, if there is one. */
function tidy(world: World): World {
  const folders = world.folders.map((f, i) => ({
    ...f,
    parent: f.parent < i && world.folders[f.parent]?.owner === f.owner ? f.parent : -1,
  }))
  const inFolderOf = (owner: number, from: number) => {
    const own = folders.flatMap((folder, at) => (folder.owner === owner ? [at] : []))
    return own[from % own.length] ?? -1
  }
  const shares = world.shares
    .filter((s) => s.from !== s.to)
    .map((s) => ({ ...s, folders: s.folders?.filter((f) => folders[f]?.owner === s.from) ?? null }))
  const entries = new Map(world.entries.map((e) => [`${e.group} ${e.photo} ${e.by}`, e]))
  return {
    ...world,
    folders,
    photos: world.photos.map((p) => ({ ...p, folder: inFolderOf(p.owner, p.folder) })),
    shares,
    entries: [...entries.values()],
  }
}
