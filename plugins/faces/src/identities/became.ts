import type { PeopleElsewhere } from '../api.ts'
import type { Working } from '../kith.ts'
import { IdentityAnswer } from '../models.ts'

type Answer = Pick<IdentityAnswer, 'one' | 'other' | 'same'>

/**
 * What somebody said of whom, said of those who are there now: who was merged into another one is that one, as long as
 * that lasts. Nothing is written anew, so that a merge that is undone gives back what was said of each. Where several
 * answers are about the same two now, the last one counts; what was said of two who are one now says nothing.
 */
export async function answersNow(c: Working, userId: string, known: ReadonlySet<string>): Promise<Answer[]> {
  const answers = await IdentityAnswer.query().where({ user_id: userId }).orderBy(['at', 'one', 'other'])
  const gone = new Set(answers.flatMap(({ one, other }) => [one, other]).filter((id) => !known.has(id)))
  const became = gone.size > 0 ? await whoBecame(c, userId, [...gone]) : new Map<string, string>()
  const now = (id: string) => became.get(id) ?? id
  const last = new Map<string, Answer>()
  for (const { same, ...pair } of answers) {
    const [one = '', other = ''] = [now(pair.one), now(pair.other)].sort()
    // The last one to be said comes last, too.
    last.delete(`${one} ${other}`)
    if (one !== other) last.set(`${one} ${other}`, { one, other, same })
  }
  return [...last.values()]
}

/** Who of these people, own ones and others, is somebody else now. */
async function whoBecame(c: Working, userId: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows }: { rows: { id: string; now: string }[] } = await c.knex.raw(OWN_MERGES, { userId, ids })
  const own = new Map(rows.map(({ id, now }) => [id, now]))
  const elsewhere = c.uses.elsewhere.map((plugin: PeopleElsewhere) => plugin.became?.(ids))
  return new Map([...own, ...(await Promise.all(elsewhere)).flatMap((map) => [...(map ?? [])])])
}

/** A person may be merged into one that was merged on. */
const OWN_MERGES = `
  with recursive merges as (
    select (one -> 'person' ->> 'id')::uuid as id, m.into_person_id as into_id
      from faces.merging m, jsonb_array_elements(m.gone) one where m.owner_user_id = :userId and m.undone_at is null),
  became as (
    select id, into_id as now from merges where id = any(:ids)
    union select b.id, m.into_id from became b join merges m on m.id = b.now)
  select b.id, b.now from became b join faces.person p on p.id = b.now`
