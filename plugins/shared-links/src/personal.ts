import { countedOf } from './counted.ts'
import { kith } from './kith.ts'
import { Link } from './models.ts'

/** One's links with their options and what was counted, for the export of one's data. Neither keys nor passwords. */
export const personal = kith.personal('links', async (userId) => {
  const links = await Link.query().where({ maker_user_id: userId }).orderBy(['created_at', 'id'])
  const counted = await countedOf(links.map((link) => link.id))
  return links.map(({ key_hash: _, key_sealed: __, password_hash, maker_user_id: ___, can: ____, ...link }) => ({
    ...link,
    password: password_hash !== null,
    ...counted(link.id),
  }))
})
