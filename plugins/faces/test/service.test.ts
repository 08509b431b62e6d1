import { type TestKith, testKith } from '@kith/sdk/testing'
import { id, plugin, required } from '@kith/sdk'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import faces from '../dist/src/index.js'
import type { Faces } from '../dist/src/api.js'
import { personOf, photoOf } from './faces-world.ts'

const manifest = { name: 'looks', version: '1.0.0', peerDependencies: { '@kith/sdk': '*' }, kith: { id: 'looks' } }
const kith = plugin({ package: manifest, uses: { faces: required<Faces>('faces/v1') } })
/** What a plugin of spaces would ask, of the photos that the caller sees. */
const looks = kith.define({
  routes: {
    look: kith.get('/:faceId', { params: { faceId: id }, returns: z.unknown() }, async ({ params, assets, uses }) => {
      const photos = assets.visible('view')
      const on = await uses.faces.facesOn(photos)
      const vectors = await uses.faces.embeddings(on.map((face) => face.id))
      return {
        faces: on.map((face) => face.id),
        rest: (await uses.faces.facesOn(photos, { after: on[0]?.id ?? '', limit: 1 })).map((face) => face.id),
        lengths: [...vectors.values()].map((vector) => vector.length),
        near: (await uses.faces.nearest(params.faceId, photos, { within: 0.5, limit: 5 })).map((one) => one.faceId),
        people: [...(await uses.faces.people(on.flatMap((face) => face.personId ?? []))).values()],
        counts: await uses.faces.peopleOn(photos),
        distance: await uses.faces.distance(
          [params.faceId],
          on.map((face) => face.id),
        ),
        picture: (await uses.faces.picture(params.faceId, assets))?.type,
      }
    }),
  },
})

let k: TestKith<'ada' | 'bob'>
beforeAll(async () => {
  k = await testKith({ plugins: [faces, looks], users: ['ada', 'bob'] })
})
afterAll(() => k?.close())

test('another plugin asks for faces, what is near them, and people, on the photos that it says', async () => {
  const { ada, bob } = k.users
  const ann = await personOf(k, ada, 2, 'Ann')
  const other = await photoOf(k, ada, [null])
  const bobs = await photoOf(k, bob, [null])
  const [one = '', two = ''] = ann.faces
  const put = (face_id: string | undefined, owner_id: string, vector: string, model = 'test') =>
    k.knex('faces.embedding').insert({ face_id, owner_id, model, vector })
  await put(one, ada.id, '[1,0]')
  await put(two, ada.id, '[0.8,0.6]')
  await put(other.faces[0], ada.id, '[1,0]', 'another')
  await put(bobs.faces[0], bob.id, '[1,0]')
  const { body } = await k.as(ada).get(`/api/looks/${one}`)
  const ids = [...ann.faces, ...other.faces].sort()
  expect(body).toMatchObject({
    faces: ids,
    rest: [ids[1]],
    lengths: [2, 2, 2],
    near: [two],
    people: [{ id: ann.id, ownerId: ada.id, name: 'Ann', hidden: false }],
    counts: [{ personId: ann.id, photos: 2 }],
    distance: expect.closeTo(0.2, 5),
    picture: 'image/webp',
  })
})
