import type { Working } from '../kith.ts'

/** A photo on which the server ended so often is left alone for a day. */
const MOST = 3

/**
 * How often the server ended while it looked at these photos: what `tried` wrote down and did not take back. It may have
 * been another photo of the batch.
 */
export async function cutOff(c: Working, assetIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows: { asset_id: string; count: number }[] = await c
    .knex('faces.trial')
    .whereIn('asset_id', [...assetIds])
    .whereRaw(`at > now() - interval '1 day'`)
    .select('asset_id', 'count')
  return new Map(rows.map(({ asset_id, count }) => [asset_id, count]))
}

/** Runs something that may end the server, and remembers so if it does. */
export async function tried<R>(c: Working, assetIds: readonly string[], run: () => Promise<R>): Promise<R> {
  const ids = [...assetIds]
  await c
    .knex('faces.trial')
    .insert(ids.map((id) => ({ asset_id: id, count: 1 })))
    .onConflict('asset_id')
    .merge({ count: c.knex.raw('trial.count + 1'), at: c.knex.fn.now() })
  try {
    return await run()
  } finally {
    await c.knex('faces.trial').whereIn('asset_id', ids).delete()
  }
}

/** Throws for a photo that ended the server too often. */
export function refuse(count: number): void {
  if (count < MOST) return
  throw new Error(
    `The server ended ${count} times while it looked for faces on this photo, so it is left out. Try it again tomorrow, or with another model.`,
  )
}
