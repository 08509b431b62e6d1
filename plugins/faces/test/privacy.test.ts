import { afterAll, beforeAll, expect, test } from 'vitest'
import albums from '../../albums/dist/src/index.js'
import partnerSharing from '../../partner-sharing/dist/src/index.js'
import sharedLinks from '../../shared-links/dist/src/index.js'
import faces from '../dist/src/index.js'
import { personOf, start, type World } from './faces-world.ts'

let k: World
beforeAll(async () => {
  k = await start()
})
afterAll(() => k?.close())

test('a partner, a member of an album and a visitor of a link read no names, unless the owner shares them', async () => {
  const { ada, bob, cy } = k.users
  const ann = await personOf(k, ada, 2, 'Ann Secret')
  const shy = await personOf(k, ada, 1, 'Hidden Secret')
  await k.as(ada, faces).changePerson({ params: { id: shy.id }, body: { hidden: true } })
  await k.knex('faces.embedding').insert(
    [...ann.faces, ...shy.faces].map((face_id) => ({
      face_id,
      owner_id: ada.id,
      model: 'test',
      vector: '[0.6,0.8]',
    })),
  )
  await k.as(ada, partnerSharing).startSharing({ body: { userId: bob.id } })
  const album = await k.as(ada, albums).createAlbum({ body: { title: 'Trip', ids: [...ann.photos, ...shy.photos] } })
  await k.as(ada, albums).shareAlbum({ params: { id: album.id }, body: { userIds: [cy.id], role: 'viewer' } })
  const link = await k.as(ada, sharedLinks).makeLink({ body: { set: `faces:person:${ann.id}` } })
  const entered = await k.as(null).post('/api/shared-links/enter', { key: link.key })
  const { token } = entered.body as { token: string }
  const others = [k.as(bob), k.as(cy), k.as(null, { 'x-kith-visitor': token })]
  const photo = ann.photos[0] ?? ''
  const asked = [
    `/api/assets/${photo}`,
    `/api/assets/${shy.photos[0]}`,
    `/api/faces/photos/${photo}/faces`,
    `/api/faces/people`,
    `/api/faces/people/${ann.id}`,
    `/api/faces/people/${ann.id}/faces`,
    `/api/faces/people/${ann.id}/picture`,
    `/api/faces/faces/${ann.faces[0]}/picture`,
    `/api/faces/suggestions`,
    `/api/timeline/filters`,
    `/api/sets/faces:person:${ann.id}`,
    `/api/timeline/months?in=faces:person:${ann.id}`,
  ]
  const said = async () => {
    const answers = await Promise.all(others.flatMap((one) => asked.map((path) => one.get(path))))
    return answers.map(({ body }) => JSON.stringify(body)).join('\n')
  }
  const before = JSON.stringify(entered.body) + (await said())
  expect(before).not.toContain('Secret')
  for (const id of [...ann.faces, ...shy.faces, shy.id]) expect(before).not.toContain(id)
  // The photos themselves are seen through the link to the person.
  const months = (await others[2]?.get(`/api/timeline/months?in=faces:person:${ann.id}`))?.body
  expect(months).toMatchObject({ months: [{ count: 2 }] })

  await k.as(ada).put('/api/plugins/faces/preferences', { shareNames: true })
  for (const other of others) {
    const { body } = await other.get(`/api/faces/photos/${photo}/faces`)
    expect(body).toMatchObject({ items: [{ id: null, person: { id: null, name: 'Ann Secret' } }], mine: false })
    expect(JSON.stringify((await other.get(`/api/assets/${photo}`)).body)).toContain('Ann Secret')
  }
  const after = await said()
  for (const secret of ['Hidden Secret', shy.id, ...ann.faces]) expect(after).not.toContain(secret)

  const exported = await k.as(ada).get('/api/plugins/faces/export')
  expect(exported.body).toContain('Ann Secret')
  for (const { body } of [exported, ...(await Promise.all(asked.map((path) => k.as(ada).get(path))))])
    expect(JSON.stringify(body)).not.toMatch(/embedding|0\.6,0\.8/)
})

test('people and what their faces were recognised by go with the photos and with the account', async () => {
  const { cy } = k.users
  const one = await personOf(k, cy, 2, 'Somebody')
  await k
    .knex('faces.embedding')
    .insert(one.faces.map((face_id) => ({ face_id, owner_id: cy.id, model: 'test', vector: '[1,0]' })))
  const left = async (table: string) => (await k.knex(`faces.${table}`).where({ owner_id: cy.id }).select()).length
  await k.knex('core.asset').where({ id: one.photos[0] }).delete()
  expect([await left('face'), await left('embedding')]).toEqual([1, 1])
  await k.knex('core.user').where({ id: cy.id }).delete()
  expect([await left('face'), await left('embedding')]).toEqual([0, 0])
  expect(await k.knex('faces.person').where({ id: one.id })).toEqual([])
})
