import { testKith } from '@kith/sdk/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { group, regroup } from '../dist/src/grouping/index.js'
import faces from '../dist/src/index.js'
import { MODEL, face, facesOf, found, foundApart } from './made-faces.ts'

const start = () => testKith({ plugins: [faces], users: ['ada', 'bob'], unlimited: true })
let k: Awaited<ReturnType<typeof start>>
beforeAll(async () => {
  k = await start()
  await k.knex('faces.face_model').insert(MODEL)
})
afterAll(() => k?.close())
beforeEach(async () => {
  await k.knex('core.asset').delete()
  await k.knex('faces.person').delete()
})

const run = () => k.run(group, { owner: k.users.ada.id })

/** The faces of each person, by their numbers in `ids`; those of nobody are left out. */
async function people(ids: readonly string[]): Promise<number[][]> {
  const rows: { faces: string[] }[] = await k
    .knex('faces.face')
    .whereNotNull('person_id')
    .groupBy('person_id')
    .select(k.knex.raw('array_agg(id::text) as faces'))
  const numbers = rows.map((row) => row.faces.map((id) => ids.indexOf(id)).sort((a, b) => a - b))
  return numbers.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
}
const personOf = async (id: string | undefined) => (await k.knex('faces.face').where({ id }).first())?.person_id
const suggestions = () => k.knex('faces.suggestion').select('face_id', 'person_id')

describe('new faces', () => {
  test('become people when several are alike, and one alone waits', async () => {
    const ids = await foundApart(k, k.users.ada, [...facesOf(0, 3), ...facesOf(1, 2), ...facesOf(2, 1)])
    await run()
    expect(await people(ids)).toEqual([
      [0, 1, 2],
      [3, 4],
    ])
    const [second] = await foundApart(k, k.users.ada, facesOf(2, 3).slice(1))
    await run()
    expect(await personOf(second)).toBe(await personOf(ids[5]))
  })

  test('come to the same people in whatever order they come', async () => {
    const all = [0, 1, 2, 3].flatMap((person) => facesOf(person, 4))
    const orders = [
      all.map((_, i) => i),
      all.map((_, i) => all.length - 1 - i),
      all.map((_, i) => (i * 7) % all.length),
    ]
    for (const order of orders) {
      await k.knex('core.asset').delete()
      const ids: string[] = []
      for (const i of order) {
        const [id = ''] = await foundApart(k, k.users.ada, [all[i] ?? []])
        ids[i] = id
        await run()
      }
      expect(await people(ids)).toEqual([0, 4, 8, 12].map((first) => [first, first + 1, first + 2, first + 3]))
    }
  })

  test('of two owners have nothing to do with each other', async () => {
    const [hers] = await foundApart(k, k.users.ada, facesOf(0, 1))
    const his = await foundApart(k, k.users.bob, facesOf(0, 2))
    await run()
    await k.run(group, { owner: k.users.bob.id })
    expect(await personOf(hers)).toBeNull()
    expect(await people(his)).toEqual([[0, 1]])
  })

  test('on one photo are never one person', async () => {
    const [one = [], other = [], third = []] = facesOf(0, 3)
    const [first] = await found(k, k.users.ada, [one, other])
    await run()
    expect(await people([])).toEqual([])
    const [second] = await found(k, k.users.ada, [third])
    await run()
    expect(await people([first ?? '', second ?? ''])).toHaveLength(1)
    expect(await k.knex('faces.face').whereNotNull('person_id')).toHaveLength(2)
  })

  test('one in between joins neither of two people, and does not join them: somebody is asked', async () => {
    const ids = await foundApart(k, k.users.ada, [...facesOf(0, 4), ...facesOf(1, 4)])
    await run()
    const [between] = await foundApart(k, k.users.ada, [face({ 0: 1, 1: 1 })])
    await run()
    expect(await people(ids)).toHaveLength(2)
    expect(await personOf(between)).toBeNull()
    expect(await suggestions()).toMatchObject([{ face_id: between }])
  })

  test('a row of faces, each like the next, is not one person', async () => {
    const row = Array.from({ length: 9 }, (_, i) => face({ 0: Math.cos(i / 4), 1: Math.sin(i / 4) }))
    await foundApart(k, k.users.ada, row)
    await run()
    for (const one of await people([])) expect(one.length).toBeLessThan(7)
  })
})

describe('what somebody said', () => {
  test('a face is no more the person it is said not to be', async () => {
    const ids = await foundApart(k, k.users.ada, facesOf(0, 4))
    await run()
    const person = await personOf(ids[0])
    await k.knex('faces.not_person').insert({ face_id: ids[0], person_id: person })
    await k.knex('faces.face').where({ id: ids[0] }).update({ person_id: null, placed: null, fresh: true })
    await run()
    expect(await personOf(ids[0])).toBeNull()
    expect(await suggestions()).toEqual([])
    expect(await people(ids)).toEqual([[1, 2, 3]])
  })

  test('faces put somewhere by hand stay there, and those said to be nobody stay nobody', async () => {
    const [there, nobody, ...ids] = await foundApart(k, k.users.ada, facesOf(0, 4))
    const [named] = await k
      .knex('faces.person')
      .insert({ owner_user_id: k.users.ada.id, name: 'Cy', by_hand: true })
      .returning('id')
    await k.knex('faces.face').where({ id: there }).update({ person_id: named.id, placed: 'hand' })
    await k.knex('faces.face').where({ id: nobody }).update({ placed: 'hand' })
    await run()
    expect(await personOf(nobody)).toBeNull()
    expect(await people([there ?? '', ...ids])).toEqual([[0, 1, 2]])
  })

  test('of two people who were named neither is merged into the other, of one that was not the other stays', async () => {
    const ids = await foundApart(k, k.users.ada, facesOf(0, 6))
    const make = async (faces: readonly string[], by_hand: boolean) => {
      const [made] = await k.knex('faces.person').insert({ owner_user_id: k.users.ada.id, by_hand }).returning('id')
      await k.knex('faces.face').whereIn('id', faces).update({ person_id: made.id, placed: 'auto', fresh: false })
      return String(made.id)
    }
    const [first, second] = [await make(ids.slice(0, 2), true), await make(ids.slice(2, 4), true)]
    await run()
    expect(await people(ids.slice(0, 4))).toEqual([
      [0, 1],
      [2, 3],
    ])
    await k.knex('faces.person').where({ id: second }).update({ by_hand: false })
    await k.knex('faces.face').whereIn('id', ids.slice(4)).update({ person_id: null, fresh: true })
    await run()
    expect(await personOf(ids[3])).toBe(first)
    expect(await people(ids)).toEqual([[0, 1, 2, 3, 4, 5]])
  })
})

describe('grouping all anew', () => {
  const again = () => k.run(regroup, { owner: k.users.ada.id })
  const make = async (faces: readonly string[], columns: object = {}) => {
    const [made] = await k
      .knex('faces.person')
      .insert({ owner_user_id: k.users.ada.id, ...columns })
      .returning('id')
    await k.knex('faces.face').whereIn('id', faces).update({ person_id: made.id, placed: 'auto', fresh: false })
    return String(made.id)
  }

  test('takes apart who was wrongly one, brings together who was wrongly two, and the larger part stays who it was', async () => {
    const ids = await foundApart(k, k.users.ada, [...facesOf(0, 4), ...facesOf(1, 6), ...facesOf(2, 2)])
    const mixed = await make(ids.slice(0, 8))
    await make(ids.slice(8, 10))
    await make(ids.slice(10, 12))
    await again()
    expect(await people(ids)).toEqual([
      [0, 1, 2, 3],
      [4, 5, 6, 7, 8, 9],
      [10, 11],
    ])
    expect([await personOf(ids[0]), await personOf(ids[4])]).toContain(mixed)
    expect(await k.knex('faces.person')).toHaveLength(3)
  })

  test('keeps people who were named, what was put there by hand, and what they are not', async () => {
    const ids = await foundApart(k, k.users.ada, [...facesOf(0, 4), ...facesOf(1, 4)])
    const named = await make(ids.slice(0, 5), { name: 'Cy', by_hand: true })
    await k.knex('faces.face').where({ id: ids[4] }).update({ placed: 'hand' })
    await k.knex('faces.not_person').insert({ face_id: ids[3], person_id: named })
    await again()
    expect(await people(ids)).toEqual([
      [0, 1, 2, 4],
      [5, 6, 7],
    ])
    expect(await personOf(ids[4])).toBe(named)
  })

  test('changes nothing when it is done again, and forgets people of whom nothing is left', async () => {
    const ids = await foundApart(k, k.users.ada, [...facesOf(0, 3), ...facesOf(1, 3)])
    await run()
    const lost = await make([])
    const kept = await make([], { name: 'Dan', by_hand: true })
    const before = await people(ids)
    await again()
    await k.runJobsAgain()
    expect(await people(ids)).toEqual(before)
    const left = await k.knex('faces.person').pluck('id')
    expect(left).toContain(kept)
    expect(left).not.toContain(lost)
  })
})

describe('while it goes on', () => {
  const told = async () => Number((await k.knex('core.event').where({ name: 'faces.changed' }).count())[0]?.['count'])

  test('open pages are told at the beginning, now and then, and at the end', async () => {
    const before = await told()
    await foundApart(
      k,
      k.users.ada,
      [0, 1, 2, 3, 4, 5].flatMap((person) => facesOf(person, 20)),
    )
    const began = performance.now()
    await run()
    // Three batches.
    const most = 2 + Math.floor((performance.now() - began) / 3000)
    expect((await told()) - before).toBeGreaterThanOrEqual(2)
    expect((await told()) - before).toBeLessThanOrEqual(most)
  })

  test('it has nobody’s rights looked up anew for people it makes; a person that is gone does', async () => {
    const rights = async () => Number((await k.knex('core.revision').where({ kind: 'core:rights' }).first()).n)
    const before = await rights()
    await foundApart(k, k.users.ada, [...facesOf(0, 4), ...facesOf(1, 4)])
    await run()
    const [person] = await k.knex('faces.person')
    expect(person).toBeDefined()
    expect(await rights()).toBe(before)
    const mine = async () => (await k.as(k.users.ada).get(`/api/timeline/months?in=faces:person:${person.id}`)).body
    expect(await mine()).toMatchObject({ months: [{ count: 4 }] })
    await k.as(k.users.ada).delete(`/api/faces/people/${person.id}`)
    expect(await rights()).toBeGreaterThan(before)
  })
})
