import type { Working } from '../kith.ts'
import { regroup } from './regroup.ts'

/** Photos that cannot be looked at again keep what the model before saw on them: of so many faces one may be left. */
const ONE_OF = 20

/**
 * Has an owner's people grouped anew once nearly all of the faces are known by another model than they were grouped by:
 * people who were one by the old one may be two by this one. To be called when photos were looked at.
 */
export async function followModel(c: Working, owner: string, model: string): Promise<void> {
  const { rows }: { rows: { model: string }[] } = await c.knex.raw(
    `with first as (insert into faces.grouped (owner_id, model) values (:owner, :model) on conflict do nothing)
      select model from faces.grouped where owner_id = :owner`,
    { owner, model },
  )
  if (!rows[0] || rows[0].model === model) return
  await c.transaction(async () => {
    const moved = await c.knex.raw(
      `update faces.grouped set model = :model where owner_id = :owner and model <> :model and
        (select ${ONE_OF} * count(*) filter (where e.model <> :model) <= count(*) from faces.embedding e
          where e.owner_id = :owner)`,
      { owner, model },
    )
    if (moved.rowCount > 0) await c.enqueue(regroup, { owner })
  })
}
