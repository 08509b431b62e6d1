import type { PeopleElsewhere, PersonElsewhere } from '@kith/plugin-faces/api'
import { joined } from '../events.ts'
import { kith } from '../kith.ts'
import { Member, Space } from '../models.ts'
import { people as personSets } from './access.ts'
import { peopleChanged } from './events.ts'
import { Part, SpaceFace } from './models.ts'
import { type PersonRow, peopleOf } from './person-facts.ts'
import { answerSame, askSame } from './same-asked.ts'
import { sameQuestions } from './same-waiting.ts'

/** People of the spaces whose photos somebody has on their timeline, for the page of all people whom they know. */
export const peopleElsewhere = kith.provide<PeopleElsewhere>('faces.people/v1', (c) => ({
  async people(who) {
    const shown = await shownSpaces(who.caller.id)
    if (shown.length === 0) return []
    const nameOf = new Map(shown.map(({ id, name }) => [id, name]))
    const rows: Pick<PersonRow, 'id' | 'spaceId' | 'name'>[] = await peopleOf(
      { ...who, knex: c.knex },
      shown.map(({ id }) => id),
    )
      .where({ hidden: false })
      .where('photos', '>', 0)
      .orderBy('id')
      .select('person.id', 'person.spaceId', 'person.name')
    const parts = await partsOf(rows.map(({ id }) => id))
    return rows.map(({ id, spaceId, name }): PersonElsewhere => ({
      set: personSets.of(id),
      collection: { id: spaceId, name: nameOf.get(spaceId) ?? '' },
      page: `/spaces/${spaceId}/people/${id}`,
      personIds: parts.get(id) ?? [],
      name,
    }))
  },
  faces: ({ caller, assets }) =>
    c.knex
      .from('spaces.face as f')
      .join('spaces.person as p', 'p.id', 'f.person_id')
      .where('p.hidden', false)
      .whereIn('f.space_id', shownSpaces(caller.id).select('id').toKnexQuery())
      .whereIn('f.asset_id', assets.visible('view'))
      .select('f.person_id as set_id', 'f.id as face_id', 'f.asset_id'),
  async became(ids) {
    const { rows }: { rows: { id: string; now: string }[] } = await c.knex.raw(BECAME, { ids: [...ids] })
    return new Map(rows.map(({ id, now }) => [id, now]))
  },
  ask: (who, pairs) => askSame(c, who.caller.id, pairs),
  asked: async (who) => sameQuestions(c.knex, who.caller.id),
  answer: async (who, answer) => (await answerSame(c, who, answer)) !== undefined,
}))

/** Somebody may have been put together with one who was put together with yet another. */
const BECAME = `
  with recursive became as (
    select id, id as now from unnest(:ids::uuid[]) id
    union select b.id, j.into_id from became b join spaces.joining j on j.undone_at is null
      and j.gone @> jsonb_build_array(jsonb_build_object('id', b.now)))
  select b.id, b.now from became b join spaces.person p on p.id = b.now where b.id <> b.now`

/** As far as people are recognised there. */
const shownSpaces = (userId: string) =>
  Space.query()
    .where({ faces: true })
    .whereIn(
      'id',
      Member.query().where({ user_id: userId, in_timeline: true }).whereNotNull('joined_at').select('space_id'),
    )

/** The people of contributors of whom each is made, as far as photos of them are in the space. */
async function partsOf(personIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const parts = await Part.query()
    .where({ kind: 'person', hidden: false })
    .whereIn('person_id', [...personIds])
    .whereExists(
      SpaceFace.query().whereColumn('face.own_person_id', 'part.id').whereColumn('face.person_id', 'part.person_id'),
    )
    .orderBy('id')
  const of = new Map<string, string[]>()
  for (const { id, person_id } of parts) if (person_id) of.set(person_id, [...(of.get(person_id) ?? []), id])
  return of
}

/** Whoever sees people of a space others than before: who of them is who is looked at again. */
export const identifyMembers = kith.on([peopleChanged, joined], 'identify-members', async (c) => {
  await c.uses.faces?.identify(await membersOf(c.payload.spaceId))
})

const membersOf = async (spaceId: string): Promise<string[]> =>
  (await Member.query().where({ space_id: spaceId }).whereNotNull('joined_at')).map((one) => one.user_id)
