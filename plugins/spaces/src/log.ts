import { Activity, ActivityPhoto, type Kind, Space } from './models.ts'

interface Line {
  readonly spaceId: string
  /** Nobody, when it came about by itself. */
  readonly by: string | null
  readonly kind: Kind
  readonly userId?: string
  readonly count?: number
  readonly detail?: string
  readonly bulkId?: string
  readonly joiningId?: string
  /** The photos it is about; some are shown. */
  readonly assetIds?: readonly string[]
  /** What it tells of: gone with that. */
  readonly commentId?: string
  readonly likingId?: string
  /** The event that made it: heard twice, it is told once. */
  readonly eventId?: string
}

/** As many photos are shown of what was done. */
const MOST_PHOTOS = 4

/** Writes down what somebody did in a space, in the transaction that does it. */
export async function log({ spaceId, by, kind, assetIds = [], ...more }: Line): Promise<void> {
  const { userId, count, detail, bulkId, joiningId, commentId, likingId, eventId } = more
  const line = await Activity.query().insertAndFetch({
    ...{ space_id: spaceId, by_user_id: by, kind, user_id: userId ?? null },
    ...{ count: count ?? null, detail: detail ?? null, bulk_id: bulkId ?? null, joining_id: joiningId ?? null },
    ...{ comment_id: commentId ?? null, liking_id: likingId ?? null, event_id: eventId ?? null },
  })
  const shown = assetIds.slice(0, MOST_PHOTOS).map((asset_id) => ({ activity_id: line.id, asset_id }))
  if (shown.length > 0) await ActivityPhoto.query().insert(shown)
  await Space.query().findById(spaceId).patch({ active_at: new Date() })
}
