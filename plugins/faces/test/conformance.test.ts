import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { type ConformanceWorld, conformance } from '@kith/sdk/testing'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import faces from '../dist/src/index.js'

const demo = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json')),
  'demo',
)

test('it keeps to what every plugin promises', { timeout: 300_000 }, async () => {
  const { emptyTables } = await conformance(faces, { fill })
  expect(emptyTables).toEqual([])
})

/** Three people who are on two photos, of whom one is told all that can be told of people. */
async function fill(k: ConformanceWorld) {
  const { ada, bob } = k.users
  const preview = await sharp(await readFile(path.join(demo, 'sample1.jpg')))
    .resize(960)
    .jpeg()
    .toBuffer()
  const [one, other] = [await k.asset(ada, { preview }), await k.asset(ada, { preview })]
  await k.asset(bob, { preview })
  await k.runJobs()
  const hers = k.as(ada, faces)
  const facesOn = async (assetId: string) =>
    (await hers.facesOnPhoto({ params: { assetId } })).items.map((face) => face.id ?? '')
  const [[left = '', middle = '', right = ''], [again = '']] = [await facesOn(one), await facesOn(other)]
  const put = async (id: string, name: string) =>
    (await hers.putFace({ params: { id }, body: { name } })).personId ?? ''
  const [ann, ben, cat] = [await put(left, 'Ann'), await put(middle, 'Ben'), await put(right, 'Cat')]
  await hers.changePerson({ params: { id: ann }, body: { birthDate: '1990-01-02', cover: left } })
  await hers.mergePeople({ params: { id: ann }, body: { ids: [ben] } })
  await hers.splitPerson({ params: { id: ann }, body: { faceIds: [middle], to: { personId: cat } } })
  const box = { x: 0.05, y: 0.7, w: 0.1, h: 0.15 }
  await hers.drawFace({ body: { assetId: other, box, who: { name: 'Dan' } } })
  await k.runJobs()
  // What is known of people elsewhere, while nobody knows any now.
  const [first = '', second = ''] = [ann, cat].sort()
  const pair = { user_id: ada.id, one: first, other: second }
  await k.knex('faces.identity').insert({ user_id: ada.id, set_id: randomUUID(), head: ann })
  await k.knex('faces.identity_question').insert({ ...pair, distance: 0.3 })
  await k.knex('faces.identity_answer').insert({ ...pair, same: false })
  // What grouping and a server that ended leave behind.
  await k.knex('faces.suggestion').insert({ face_id: again, person_id: cat, distance: 0.07 })
  await k.knex('faces.trial').insert({ asset_id: one, count: 1 })
}
