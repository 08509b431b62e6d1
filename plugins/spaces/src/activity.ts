import { AssetModel, datetime, id, page } from '@kith/sdk'
import { z } from 'zod'
import { spaces } from './access.ts'
import { noSpace } from './errors.ts'
import { type Asked, kith } from './kith.ts'
import { Activity, ActivityPhoto, Bulk, BulkState, Kind } from './models.ts'
import { JoinedFacts, joinedPeople } from './people/joined-people.ts'
import { Joining } from './people/models.ts'
import { Person, peopleOf } from './person.ts'
import { reachSpace } from './reach.ts'
import { disabled } from './talk.ts'
import { Comment } from './talk-models.ts'

const ActivityFacts = z
  .object({
    id,
    at: datetime,
    kind: Kind,
    /** Who did it; null when it came about by itself, or their account is gone. */
    by: Person.nullable(),
    /** Whom it is about. */
    person: Person.nullable(),
    count: z.int().nullable(),
    /** The new name, the role that was given, what was connected, what was said of a photo that is to be seen. */
    detail: z.string().nullable(),
    /** Up to four of the photos, those that are still to be seen. */
    photos: z.array(id),
    /** What can be undone, and whether it was. */
    bulk: z.object({ id, state: BulkState }).nullable(),
    /** People who were put together, which can be undone, and whether it was. */
    joining: JoinedFacts.nullable(),
  })
  .meta({ id: 'spaces.Activity' })

const TALK: Kind[] = ['commented', 'liked']

export const listActivity = kith.get(
  '/:id/activity',
  {
    summary: 'Who did what in a space, the latest first',
    params: { id },
    query: {
      ...page.query,
      person: id.optional().describe('Only what this person did, or what is about them'),
      kind: Kind.optional(),
    },
    returns: page.of(ActivityFacts),
    errors: [noSpace],
  },
  async (c) => {
    const { space } = await reachSpace(c.params.id, c.caller.id)
    const { person, kind } = c.query
    const rows = Activity.query().where({ space_id: space.id })
    // Nothing of disabled accounts is shown that they said.
    rows.where((q) => q.whereNotIn('kind', TALK).orWhereNotIn('by_user_id', disabled()))
    if (kind) rows.where({ kind })
    if (person) rows.where((q) => q.where({ by_user_id: person }).orWhere({ user_id: person }))
    const { items, next } = await page.take(rows, c.query, ['at', 'id'])
    const people = await peopleOf(items.flatMap((one) => [one.by_user_id ?? [], one.user_id ?? []].flat()))
    const photos = await photosOf(c, space.id, items)
    const said = await Comment.query().findByIds(items.flatMap((one) => one.comment_id ?? []))
    const joinings = await joinedPeople(
      c,
      space,
      await Joining.query().findByIds(items.flatMap((one) => one.joining_id ?? [])),
    )
    const bulks = await Bulk.query().findByIds(items.flatMap((one) => one.bulk_id ?? []))
    return {
      next,
      items: items.map((line) => {
        const { id, at, kind, by_user_id, user_id, count, detail, bulk_id, joining_id, comment_id } = line
        const bulk = bulks.find((one) => one.id === bulk_id)
        return {
          ...{ id, at, kind, count },
          detail: (photos.has(id) && said.find((one) => one.id === comment_id)?.text) || detail,
          by: people.get(by_user_id ?? '') ?? null,
          person: people.get(user_id ?? '') ?? null,
          photos: photos.get(id) ?? [],
          bulk: bulk ? { id: bulk.id, state: bulk.state } : null,
          joining: joinings.get(joining_id ?? '') ?? null,
        }
      }),
    }
  },
)

/** Photos of these lines, as far as the caller sees them in the space now. */
async function photosOf({ assets }: Asked, spaceId: string, lines: readonly Activity[]) {
  const rows = await ActivityPhoto.query()
    .whereIn(
      'activity_id',
      lines.map((one) => one.id),
    )
    .whereIn(
      'asset_id',
      AssetModel.query()
        .whereIn('id', assets.visible('view', { in: spaces.of(spaceId) }))
        .select('id'),
    )
  const found = new Map<string, string[]>()
  for (const { activity_id, asset_id } of rows) found.set(activity_id, [...(found.get(activity_id) ?? []), asset_id])
  return found
}
