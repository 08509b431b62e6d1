import type { Knex } from 'knex'
import { Member } from '../models.ts'

export interface Pair {
  readonly one: string
  readonly other: string
}

const EDITORS = ['owner', 'editor']

/** Those who may say of people of a space whether they are one. */
export async function editorsOf(spaceId: string): Promise<string[]> {
  const editors = await Member.query().where({ space_id: spaceId }).whereIn('role', EDITORS).whereNotNull('joined_at')
  return editors.map((one) => one.user_id)
}

/** What waits to be answered by somebody, in one space or in all in which they may: each pair once, whoever asks. */
export const sameQuestions = (knex: Knex, userId: string): Knex.QueryBuilder =>
  knex
    .from('spaces.same_question as q')
    .join('spaces.person as p', (on) => on.on('p.id', 'q.one_id').andOnVal('p.hidden', false))
    .join('spaces.person as o', (on) => on.on('o.id', 'q.other_id').andOnVal('o.hidden', false))
    .join('spaces.space as s', (on) => on.on('s.id', 'p.space_id').andOnVal('s.faces', true))
    .join('spaces.member as asks', (on) => on.on('asks.space_id', 'p.space_id').on('asks.user_id', 'q.by_user_id'))
    .join('spaces.member as me', (on) => on.on('me.space_id', 'p.space_id').andOnVal('me.user_id', userId))
    .whereNotNull('asks.joined_at')
    .whereNotNull('me.joined_at')
    .whereIn('me.role', EDITORS)
    .whereNotExists(
      knex.from('spaces.apart as a').whereRaw('(a.one_id, a.other_id) = (q.one_id, q.other_id)').select(knex.raw('1')),
    )
    .distinct('q.one_id as one', 'q.other_id as other', 'p.space_id as spaceId')
    .orderBy(['q.one_id', 'q.other_id'])
