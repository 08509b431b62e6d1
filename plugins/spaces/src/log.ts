import { Activity, type Kind, Space } from './models.ts'

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
}

/** Writes down what somebody did in a space, in the transaction that does it. */
export async function log({ spaceId, by, kind, userId, count, detail, bulkId, joiningId }: Line): Promise<void> {
  await Activity.query().insert({
    ...{ space_id: spaceId, by_user_id: by, kind, user_id: userId ?? null },
    ...{ count: count ?? null, detail: detail ?? null, bulk_id: bulkId ?? null, joining_id: joiningId ?? null },
  })
  await Space.query().findById(spaceId).patch({ active_at: new Date() })
}
