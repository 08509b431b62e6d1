import { kith } from './kith.ts'
import { describe } from './list-shares.ts'
import { Share } from './models.ts'

/** What one shares and what is shared with one, for the export of one's data. */
export const personal = kith.personal('shares', async (userId, { assets, acting }) => {
  const rows = await Share.query().where({ from_user_id: userId }).orWhere({ to_user_id: userId }).orderBy('created_at')
  const given = new Set(rows.filter((row) => row.from_user_id === userId).map((row) => row.id))
  const facts = await describe(rows, { me: userId, assets, acting })
  return facts.map(({ person, count: _, newest: __, ...share }) => ({
    ...share,
    direction: given.has(share.id) ? 'given' : 'received',
    with: { id: person.id, name: person.name },
  }))
})
