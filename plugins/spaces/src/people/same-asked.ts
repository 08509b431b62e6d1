import type { Acting, User } from '@kith/sdk'
import type { Ran } from '../kith.ts'
import { lockPeople } from './lock-people.ts'
import { peopleChanged, sameAsked } from './events.ts'
import { join, keepApart } from './join.ts'
import { SameQuestion, SpacePerson } from './models.ts'
import { type PersonRow, peopleOf } from './person-facts.ts'
import { tellOfSame } from './same-notices.ts'
import { type Pair, editorsOf, sameQuestions } from './same-waiting.ts'

/** As many questions of one member wait at once. */
const MOST = 50

/**
 * Notes whom of the spaces they are in a member takes for one, instead of what was noted before. What editors said no to
 * is not asked again.
 */
export async function askSame(c: Ran, userId: string, pairs: readonly Pair[]): Promise<void> {
  const wanted = pairs.map(({ one, other }) => (one < other ? { one, other } : { one: other, other: one }))
  const { rows }: { rows: { space_id: string; come: boolean }[] } = await c.knex.raw(ASK, {
    ...{ userId, wanted: JSON.stringify(wanted), most: MOST },
    // Who is merged away meanwhile is left out: these stay until this is written.
    ids: wanted.flatMap(({ one, other }) => [one, other]).sort(),
  })
  for (const spaceId of new Set(rows.map((row) => row.space_id))) await tellEditors(c, spaceId)
  for (const spaceId of new Set(rows.filter((row) => row.come).map((row) => row.space_id)))
    await tellOfSame(c, spaceId, userId)
}

const ASK = `
  with there as (
    select p.id, p.space_id from spaces.person p
      join spaces.member m on m.space_id = p.space_id and m.user_id = :userId and m.joined_at is not null
      where p.id = any(:ids) order by p.id for key share of p),
  wanted as (
    select x.one, x.other, a.space_id from jsonb_to_recordset(:wanted::jsonb) x (one uuid, other uuid)
      join there a on a.id = x.one join there b on b.id = x.other and b.space_id = a.space_id
      where not exists (select from spaces.apart p where p.one_id = x.one and p.other_id = x.other)
      order by x.one, x.other limit :most),
  gone as (
    delete from spaces.same_question q using spaces.person p where q.by_user_id = :userId and p.id = q.one_id
      and not exists (select from wanted w where w.one = q.one_id and w.other = q.other_id) returning p.space_id),
  come as (
    insert into spaces.same_question (one_id, other_id, by_user_id) select one, other, :userId from wanted
      on conflict do nothing returning one_id)
  select space_id, false as come from gone
  union select w.space_id, true from come join wanted w on w.one = come.one_id`

/** Those who may change a space hear that there is something to answer, or no more. Nobody else learns that. */
const tellEditors = async (c: Ran, spaceId: string): Promise<void> =>
  c.emit(sameAsked, { spaceId, userIds: await editorsOf(spaceId) })

/**
 * Says of two who wait whether they are one, for everybody in the space. Undefined where nobody asks that of them, or
 * it is not theirs to answer; else the joining, with which a yes can be undone.
 */
export const answerSame = (
  c: Ran,
  who: Acting<User>,
  { one, other, same, in: within }: Pair & { readonly same: boolean; readonly in?: string },
): Promise<{ joined: { joiningId: string; personId: string } | null } | undefined> =>
  c.transaction(async () => {
    const first = await SpacePerson.query().findById(one)
    if (!first || (within !== undefined && first.space_id !== within)) return undefined
    await lockPeople(c, first.space_id)
    const [one_id = '', other_id = ''] = [one, other].sort()
    const asked: Pair[] = await sameQuestions(c.knex, who.caller.id).where({
      'q.one_id': one_id,
      'q.other_id': other_id,
    })
    if (asked.length === 0) return undefined
    const spaceId = first.space_id
    if (!same) {
      await keepApart(one_id, other_id)
      await SameQuestion.query().delete().where({ one_id, other_id })
      await tellEditors(c, spaceId)
      return { joined: null }
    }
    const facts: Pick<PersonRow, 'id'>[] = await peopleOf({ ...who, knex: c.knex }, [spaceId])
      .whereIn('person.id', [one_id, other_id])
      .orderByRaw(`"spaceName" <> '' desc, photos desc, person.id`)
      .select('person.id')
    const people = await SpacePerson.query().findByIds(facts.map(({ id }) => id))
    const [into, ...others] = facts.flatMap(({ id }) => people.filter((person) => person.id === id))
    if (!into || others.length === 0) return undefined
    const joining = await join(c, spaceId, { into, others, by: who.caller.id })
    await c.emit(peopleChanged, { spaceId })
    return { joined: { joiningId: joining.id, personId: into.id } }
  })
