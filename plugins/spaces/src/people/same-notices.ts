import { kith, type Ran } from '../kith.ts'
import { changed, left, roleChanged } from '../events.ts'
import { Member, Space } from '../models.ts'
import { samePeople } from '../notices.ts'
import { peopleChanged, sameAsked } from './events.ts'
import { type Pair, editorsOf, sameQuestions } from './same-waiting.ts'

/** Those who may change a space are told that somebody takes two of it for one, once until they have read it; never by whom. */
export async function tellOfSame(c: Ran, spaceId: string, askedBy: string): Promise<void> {
  const editors = await editorsAsked(c, spaceId)
  const space = await Space.query().findById(spaceId)
  const others = editors.filter((one) => one !== askedBy)
  if (space) await c.notify(samePeople, others, { spaceId, name: space.name }, { gather: spaceId })
}

/** Once nothing waits for an answer, or somebody may not answer any more, it stands in no list of notices. */
export const takeBackSame = kith.on(
  [sameAsked, peopleChanged, roleChanged, left, changed],
  'take-back-same',
  async (c) => {
    const { spaceId } = c.payload
    const asked = new Set(await editorsAsked(c, spaceId))
    const members = await Member.query().where({ space_id: spaceId })
    const people = members.map((one) => one.user_id)
    if ('userId' in c.payload) people.push(c.payload.userId)
    await c.unnotify(
      samePeople,
      people.filter((one) => !asked.has(one)),
      { gather: spaceId },
    )
  },
)

/** Whom a question of a space waits for: all who may change it, or nobody. */
async function editorsAsked(c: Ran, spaceId: string): Promise<string[]> {
  const editors = await editorsOf(spaceId)
  const [one] = editors
  if (one === undefined) return []
  // What waits for one of them waits for all.
  const waiting: Pair[] = await sameQuestions(c.knex, one).where('p.space_id', spaceId).limit(1)
  return waiting.length > 0 ? editors : []
}
