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
  /** The photo it is about. */
  readonly assetId?: string
  /** What it tells of: gone with that. */
  readonly commentId?: string
  readonly likingId?: string
}

/** Writes down what somebody did in a space, in the transaction that does it. */
export async function log({ spaceId, by, kind, assetId, ...more }: Line): Promise<void> {
  const { userId, count, detail, bulkId, joiningId, commentId, likingId } = more
  const line = await Activity.query().insertAndFetch({
    ...{ space_id: spaceId, by_user_id: by, kind, user_id: userId ?? null },
    ...{ count: count ?? null, detail: detail ?? null, bulk_id: bulkId ?? null, joining_id: joiningId ?? null },
    ...{ comment_id: commentId ?? null, liking_id: likingId ?? null },
  })
  if (assetId) await ActivityPhoto.query().insert({ activity_id: line.id, asset_id: assetId })
  await Space.query().findById(spaceId).patch({ active_at: new Date() })
}
