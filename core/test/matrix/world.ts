import type { Plugin } from '@kith/sdk'
import { type TestKith, type TestUser, testKith } from '@kith/sdk/testing'
import { shelves } from '../assets/shelves-plugin.ts'
import { shelvesOf } from '../assets/shelves.ts'
import { type Photo, uploadPhoto } from './photos.ts'
import type { Given, Source } from './source.ts'
import { type PhotoState, type PhotoStateName, photoStateNames, photoStates } from './states.ts'

/** A Kith in which Ada has a photo in each state, and has given them in each way to somebody else. */
export interface World {
  readonly k: TestKith
  readonly ada: TestUser
  readonly photos: Readonly<Record<PhotoStateName, Photo>>
  /** What is given: all but the photo outside. */
  readonly inside: readonly string[]
  /** A folder with what is given. */
  readonly folder: string
  /** Somebody of this name, with an account. */
  readonly user: (name: string) => TestUser
}

export interface Asking {
  readonly given: Given
  readonly own: { readonly set: string; readonly photo: string } | undefined
}

const short = (name: string) => name.replaceAll(/\W+/g, '-')

export async function makeWorld(plugins: readonly Plugin[], sources: readonly Source[]) {
  const people = sources.filter((source) => !source.guest).map((source) => short(source.name))
  const k = await testKith({
    plugins: [shelves, ...plugins],
    users: ['root', 'ada', 'bob', ...people],
    unlimited: true,
  })
  const user = (name: string) => {
    const found = k.users[short(name)]
    if (!found) throw new Error(`There is nobody called ${name}.`)
    return found
  }
  const ada = user('ada')
  const made: [PhotoStateName, Photo][] = []
  for (const [n, name] of photoStateNames.entries()) made.push([name, await uploadPhoto(k, ada, n, name === 'trashed')])
  const photos = Object.fromEntries(made) as Record<PhotoStateName, Photo>
  const inside = photoStateNames.filter((name) => name !== 'outside').map((name) => photos[name].id)
  const folder = await k.folder(ada, 'given')
  await k.knex('core.asset').whereIn('id', inside).update({ folder_id: folder })
  const w: World = { k, ada, photos, inside, folder, user }
  const asking = new Map<Source, Asking>()
  for (const source of sources) {
    const one = await give(w, source)
    await one.given.withdraw?.(photos.withdrawn.id)
    asking.set(source, one)
  }
  for (const name of photoStateNames) {
    const state: PhotoState = photoStates[name]
    await state.make?.(k, photos[name].id, ada)
  }
  return { ...w, asking }
}

/** Gives what there is to give, and those with an account a collection and a photo of their own. */
async function give(w: World, source: Source): Promise<Asking> {
  const given = await source.give(w)
  if (!given.user) return { given, own: undefined }
  const shelf = await shelvesOf(w.k).shelf(given.user)
  await shelvesOf(w.k).reader(shelf, given.user, { caps: ['view', 'add', 'remove'] })
  return { given, own: { set: `shelves:shelf:${shelf}`, photo: await w.k.asset(given.user) } }
}
