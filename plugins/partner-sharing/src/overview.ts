import { FolderModel, UserModel, datetime, id, page } from '@kith/sdk'
import { z } from 'zod'
import { kith } from './kith.ts'
import { Person } from './list-shares.ts'
import { Share, ShareFolder } from './models.ts'

const Between = z
  .object({
    id,
    from: Person,
    to: Person,
    whole: z.boolean(),
    /** How many folders, of a share that is not whole. */
    folders: z.int(),
    since: z.iso.date().nullable(),
    until: datetime.nullable(),
    createdAt: datetime,
  })
  .meta({ id: 'partner-sharing.Between' })

/** That, not what: administrators see nobody's photos by being administrators. */
export const overview = kith.get(
  '/overview',
  {
    summary: 'Who shares their library with whom, newest first',
    auth: 'admin',
    query: page.query,
    returns: page.of(Between),
  },
  async ({ query }) => {
    const rows = Share.query().where((q) => q.whereNull('until').orWhere('until', '>', new Date()))
    const { items, next } = await page.take(rows, query, ['created_at', 'id'])
    const people = await UserModel.query().findByIds(items.flatMap((row) => [row.from_user_id, row.to_user_id]))
    const byId = new Map(people.map(({ id, name, color }) => [id, { id, name, color }]))
    const chosen = await ShareFolder.query()
      .whereIn(
        'share_id',
        items.map((row) => row.id),
      )
      .whereIn('folder_id', FolderModel.query().select('id'))
    const found = items.flatMap((row) => {
      const [from, to] = [byId.get(row.from_user_id), byId.get(row.to_user_id)]
      if (!from || !to) return []
      const folders = chosen.filter((one) => one.share_id === row.id).length
      const { whole, until, created_at: createdAt } = row
      return { id: row.id, from, to, whole, folders, since: row.since?.slice(0, 10) ?? null, until, createdAt }
    })
    return { items: found, next }
  },
)
