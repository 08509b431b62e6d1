import type { Plugin } from '@kith/sdk'
import { type TestUser, testKith } from '@kith/sdk/testing'
import faces from '../../../faces/dist/src/index.js'
import { MODEL, facesOf } from '../../../faces/test/made-faces.ts'
import spaces from '../../dist/src/index.js'
import { doubles } from '../doubles.ts'

export type Who = 'root' | 'ada' | 'bob' | 'cy' | 'dee'

/** A Kith whose spaces know people, with a model of which the tests say what it sees. */
export async function makePeopleWorld(...more: readonly Plugin[]) {
  const k = await testKith({
    plugins: [spaces, faces, doubles, ...more],
    users: ['root', 'ada', 'bob', 'cy', 'dee'],
    unlimited: true,
  })
  await k.knex('faces.face_model').insert(MODEL)
  const as = (who: Who) => k.as(k.users[who], spaces)

  /** A photo with these faces on it, as finding and grouping would leave them: each with its owner’s person, if any. */
  async function photo(owner: TestUser, on: readonly { vector: readonly number[]; person?: string | null }[]) {
    const asset_id = await k.asset(owner)
    for (const [i, { vector, person }] of on.entries()) {
      const row = { asset_id, owner_id: owner.id, person_id: person ?? null, placed: person ? 'auto' : null }
      const [face] = await k
        .knex('faces.face')
        .insert({ ...row, x: 0.1 + 0.2 * i, y: 0.2, w: 0.15, h: 0.2, model: MODEL.id, fresh: false })
        .returning('id')
      await k
        .knex('faces.embedding')
        .insert({ face_id: face.id, owner_id: owner.id, model: MODEL.id, vector: JSON.stringify(vector) })
    }
    return asset_id
  }

  return {
    k,
    as,
    photo,
    /** Somebody whom one of the users knows: which direction their faces look, on how many photos, by what name. */
    async person(who: Who, direction: number, count: number, name = '', from = 0) {
      const owner = k.users[who]
      const [row] = await k
        .knex('faces.person')
        .insert({ owner_user_id: owner.id, name, by_hand: name !== '' })
        .returning('id')
      const id: string = row.id
      const photos: string[] = []
      for (const vector of facesOf(direction, from + count).slice(from))
        photos.push(await photo(owner, [{ vector, person: id }]))
      return { id, photos }
    },
    /** A space of Ada’s with Bob as editor and Cy as viewer. */
    async space(): Promise<string> {
      const { id } = await as('ada').createSpace({ body: { name: 'Lisbon' } })
      for (const [who, role] of [
        ['bob', 'editor'],
        ['cy', 'viewer'],
      ] as const) {
        await as('ada').invite({ params: { id }, body: { userIds: [k.users[who].id], role } })
        await as(who).acceptInvitation({ params: { id } })
      }
      return id
    },
    add: (who: Who, id: string, ids: readonly string[]) =>
      as(who).addPhotos({ params: { id }, body: { ids: [...ids] } }),
    async forget() {
      await k.knex('spaces.space').delete()
      await k.knex('faces.person').delete()
      await k.knex('core.asset').delete()
    },
  }
}
export type PeopleWorld = Awaited<ReturnType<typeof makePeopleWorld>>
