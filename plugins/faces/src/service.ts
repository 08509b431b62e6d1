import type { Faces } from './api.ts'
import { cropFace } from './faces/crop.ts'
import { identify } from './identities/identify.ts'
import { kith, type Working } from './kith.ts'
import { Face, FaceModel, Person } from './models.ts'

/** Faces for other plugins of this server; see api.ts. */
export const service = kith.provide<Faces>('faces/v1', (c) => ({
  models: async () => FaceModel.query().orderBy('id'),
  async facesOn(photos, { after, limit = 500 } = {}) {
    const faces = Face.query().where({ dismissed: false }).whereIn('asset_id', photos).orderBy('id').limit(limit)
    if (after !== undefined) faces.where('id', '>', after)
    return (await faces).map(factsOf)
  },
  async embeddings(faceIds) {
    const { rows }: { rows: { id: string; vector: string }[] } = await c.knex.raw(
      `select face_id as id, vector::text from faces.embedding where face_id = any(?)`,
      [[...faceIds]],
    )
    return new Map(rows.map(({ id, vector }) => [id, numbersOf(vector)]))
  },
  nearest: (faceId, photos, options) => nearest(c, faceId, photos, options),
  async distance(some, others) {
    const { rows }: { rows: { distance: number | null }[] } = await c.knex.raw(
      `select avg(a.vector operator(public.<=>) b.vector) as distance from faces.embedding a
        join faces.embedding b on b.model = a.model and b.face_id <> a.face_id
        where a.face_id = any(?) and b.face_id = any(?)`,
      [[...some], [...others]],
    )
    return rows[0]?.distance ?? undefined
  },
  async people(personIds) {
    const people = await Person.query().findByIds([...personIds])
    return new Map(people.map((person) => [person.id, personOf(person)]))
  },
  peopleOn: (photos) =>
    c
      .knex('faces.face')
      .whereIn('asset_id', photos)
      .whereNotNull('person_id')
      .groupBy('person_id')
      .select('person_id as personId', c.knex.raw('count(distinct asset_id)::int as photos')),
  async identify(userIds) {
    for (const user of userIds) await c.enqueue(identify, { user })
  },
  async picture(faceId, assets) {
    const face = await Face.query().findById(faceId)
    return face && cropFace(assets, face)
  },
}))

/** Exact, over the photos that are asked about: the index knows no photos, and would pass by what is rare in it. */
async function nearest(
  c: Working,
  faceId: string,
  photos: Parameters<Faces['nearest']>[1],
  { within, limit }: Parameters<Faces['nearest']>[2],
) {
  const found: { faceId: string; distance: number }[] = await c
    .knex('faces.embedding as e')
    .join('faces.face as f', 'f.id', 'e.face_id')
    .joinRaw('join faces.embedding q on q.face_id = ? and q.model = e.model and q.face_id <> e.face_id', [faceId])
    .where('f.dismissed', false)
    .whereIn('f.asset_id', photos)
    .whereRaw('(e.vector operator(public.<=>) q.vector) <= ?', [within])
    .orderByRaw('e.vector operator(public.<=>) q.vector, e.face_id')
    .limit(limit)
    .select('e.face_id as faceId', c.knex.raw('e.vector operator(public.<=>) q.vector as distance'))
  return found
}

const numbersOf = (vector: string) => Float32Array.from(vector.slice(1, -1).split(','), Number)

const factsOf = ({ id, asset_id, owner_id, person_id, x, y, w, h, quality, model }: Face) => ({
  ...{ id, assetId: asset_id, ownerId: owner_id, personId: person_id, box: { x, y, w, h }, quality, model },
})

const personOf = ({ id, owner_user_id, name, birth_date, hidden, cover_face_id }: Person) => ({
  ...{ id, ownerId: owner_user_id, name, birthDate: birth_date, hidden, coverFaceId: cover_face_id },
})
