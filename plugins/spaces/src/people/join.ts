import type { Ran } from '../kith.ts'
import { log } from '../log.ts'
import { namedApart } from './compare/group.ts'
import { lockPeople } from './lock-people.ts'
import { settleParts } from './gather/settle.ts'
import { Alias, Apart, type Gone, Joining, NotPerson, Part, SpacePerson, ToCompare } from './models.ts'

/** Two were found to be one. Answers who stays, unless something changed meanwhile. */
export function joinByItself(
  c: Ran,
  spaceId: string,
  pair: readonly [{ readonly id: string; readonly faces: number }, { readonly id: string; readonly faces: number }],
): Promise<{ stays: string } | undefined> {
  return c.transaction(async () => {
    await lockPeople(c, spaceId)
    const people = await SpacePerson.query()
      .findByIds(pair.map(({ id }) => id))
      .where({ space_id: spaceId, hidden: false })
    const [stays, goes] = people.sort(
      (a, b) =>
        Number(b.name !== '') - Number(a.name !== '') ||
        facesOf(pair, b) - facesOf(pair, a) ||
        a.created_at.getTime() - b.created_at.getTime() ||
        (a.id < b.id ? -1 : 1),
    )
    if (!stays || !goes || namedApart(stays, goes) || (await areApart(stays.id, goes.id))) return undefined
    const ids = people.map((one) => one.id)
    const changed = await ToCompare.query().findOne({ doubtful: false, now: false }).whereIn('person_id', ids)
    await join(c, spaceId, { into: stays, others: [goes], by: null })
    // Joined as they were read, they go on being compared; if somebody else changed them too, the next time does it.
    if (!changed) await ToCompare.query().patch({ now: true }).where({ person_id: stays.id })
    return { stays: stays.id }
  })
}

const facesOf = (pair: readonly { readonly id: string; readonly faces: number }[], { id }: SpacePerson): number =>
  pair.find((one) => one.id === id)?.faces ?? 0

async function areApart(one: string, other: string): Promise<boolean> {
  const [one_id = '', other_id = ''] = [one, other].sort()
  return (await Apart.query().findById([one_id, other_id])) !== undefined
}

interface Join {
  readonly into: SpacePerson
  readonly others: readonly SpacePerson[]
  /** Null: by itself. */
  readonly by: string | null
}

/** These become one person; what it takes to undo that is kept, and the log tells it. In the caller’s transaction. */
export async function join(c: Ran, spaceId: string, { into, others, by }: Join): Promise<Joining> {
  const gone: Gone[] = []
  for (const one of others) gone.push(await joinInto(one, into))
  const name = into.name || (gone.find((one) => one.name)?.name ?? '')
  const before = { name: into.name }
  if (name !== into.name) await into.$query().patch({ name })
  const joining = await Joining.query().insertAndFetch({
    space_id: spaceId,
    into_id: into.id,
    by_user_id: by,
    before,
    gone,
  })
  await settleParts(
    c,
    spaceId,
    gone.flatMap((one) => one.parts),
  )
  for (const one of others) await one.$query().delete()
  // The name is the space’s own: what members call them is no matter of the log.
  await log({ spaceId, by, kind: 'people_joined', joiningId: joining.id, ...(name && { detail: name }) })
  return joining
}

async function joinInto(person: SpacePerson, into: SpacePerson): Promise<Gone> {
  const { id, name, hidden, cover_face_id } = person
  const parts = await Part.query().where({ person_id: id }).select('id')
  const aliases = await Alias.query().where({ person_id: id })
  await Part.query().patch({ person_id: into.id }).where({ person_id: id })
  for (const { user_id, name: alias } of aliases)
    await Alias.query()
      .insert({ person_id: into.id, user_id, name: alias })
      .onConflict(['person_id', 'user_id'])
      .ignore()
  for (const { part_id } of await NotPerson.query().where({ person_id: id }))
    await NotPerson.query().insert({ part_id, person_id: into.id }).onConflict(['person_id', 'part_id']).ignore()
  for (const { one_id, other_id } of await Apart.query().where({ one_id: id }).orWhere({ other_id: id }))
    await keepApart(into.id, one_id === id ? other_id : one_id)
  return {
    ...{ id, name, hidden, coverFaceId: cover_face_id, parts: parts.map((part) => part.id) },
    aliases: aliases.map(({ user_id, name: alias }) => ({ userId: user_id, name: alias })),
  }
}

/** These two are never joined by themselves. */
export async function keepApart(one: string, other: string): Promise<void> {
  if (one === other) return
  const [one_id = '', other_id = ''] = [one, other].sort()
  await Apart.query().insert({ one_id, other_id }).onConflict(['one_id', 'other_id']).ignore()
}
