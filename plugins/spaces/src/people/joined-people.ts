import { id } from '@kith/sdk'
import { z } from 'zod'
import type { Asked } from '../kith.ts'
import type { Space } from '../models.ts'
import type { Joining } from './models.ts'
import { type PersonRow, picturedOf } from './person-facts.ts'
import { recognitionOf } from './recognition.ts'

/** What a line of the log tells of people who were put together. */
export const JoinedFacts = z.object({
  id,
  undone: z.boolean(),
  person: z
    .object({ id, name: z.string(), cover: id.nullable() })
    .nullable()
    .describe('Who they are now, as you see them; null while you see nothing of them'),
})
type JoinedFacts = z.output<typeof JoinedFacts>

/** Those of a space who came of these joinings, by the id of each joining. */
export async function joinedPeople(
  c: Asked,
  space: Space,
  joinings: readonly Joining[],
): Promise<ReadonlyMap<string, JoinedFacts>> {
  const ids = new Set(joinings.map((one) => one.into_id))
  const seen: PersonRow[] =
    ids.size > 0 && recognitionOf(c, space)
      ? await picturedOf(c, [space.id], (people) =>
          people
            .whereIn('id', [...ids])
            .where({ hidden: false })
            .where('photos', '>', 0),
        )
      : []
  const people = new Map(seen.map(({ id, name, cover }) => [id, { id, name, cover }]))
  return new Map(
    joinings.map((one) => [
      one.id,
      { id: one.id, undone: one.undone_at !== null, person: people.get(one.into_id) ?? null },
    ]),
  )
}
