import type { Acting, User } from '@kith/sdk'
import type { SamePair } from '../api.ts'
import type { Working } from '../kith.ts'
import type { KnownElsewhere } from './elsewhere.ts'

/**
 * Tells plugins which people of one collection this account takes for one human. Two of a collection are ever taken for
 * one by what was said only: those who may change that collection are asked whether they are, for everybody.
 */
export async function askThere(
  c: Pick<Working, 'uses'>,
  who: Acting<User>,
  { groups, elsewhere }: { groups: readonly (readonly string[])[]; elsewhere: readonly KnownElsewhere[] },
): Promise<void> {
  const known = new Map(elsewhere.map((person) => [person.set.id, person]))
  const pairs = groups.flatMap((ids) => {
    const people = ids.flatMap((id) => known.get(id) ?? [])
    return people.flatMap((one, i) =>
      people
        .slice(i + 1)
        .flatMap((other) => (ofOneCollection(one, other) ? [{ by: one.by, pair: pairOf(one, other) }] : [])),
    )
  })
  for (const plugin of c.uses.elsewhere)
    await plugin.ask?.(
      who,
      pairs.filter(({ by }) => by === plugin).map(({ pair }) => pair),
    )
}

const ofOneCollection = (one: KnownElsewhere, other: KnownElsewhere): boolean =>
  one.by === other.by && one.collection.id === other.collection.id

const pairOf = (one: KnownElsewhere, other: KnownElsewhere): SamePair => ({ one: one.set.id, other: other.set.id })
