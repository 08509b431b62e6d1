import { can } from '@kith/sdk'
import { kith } from './kith.ts'
import { FAMILY, Favourite, Frame, Heart, Member } from './models.ts'

/**
 * The favourites of the family: photos of its members that enough of its members love. A photo is always brought by its
 * owner, who joined; see `settle.ts`.
 */
export const favourites = kith.set('favourites', {
  what: 'the favourites of the family',
  entries: Favourite,
  set: 'family_id',
  asset: 'asset_id',
  owner: 'owner_id',
  by: 'by_user_id',
  at: 'at',
  about: async () => {
    const first = await Member.query().orderBy(['at', 'user_id']).first()
    return new Map(first ? [[FAMILY, { title: 'Favourites of the family', owner: first.user_id }]] : [])
  },
})

/** Members see and download the favourites, may put them on their timeline, and hand them on as a whole (to frames). */
export const members = kith.grant('members', favourites, Member, {
  who: 'everybody who joined the family',
  user: 'user_id',
  key: { set: 'family_id', timeline: 'in_timeline', can: can('view', 'details', 'download', 'link') },
})

/** A frame shows the favourites as long as the one who put it up is in the family. */
export const frames = kith.grant('frames', favourites, Frame, {
  who: 'picture frames that a member put up',
  visitor: 'id',
  key: { set: 'family_id', by: 'maker_user_id', can: can('view') },
})

/** What one person loves: `?in=reactions:loved:<their id>`. A rule adds nothing to what the caller may see, it narrows. */
export const loved = kith.set('loved', {
  what: 'what somebody loves',
  rule: () => Heart.query(),
  set: 'user_id',
  asset: 'asset_id',
  about: async (ids) => new Map(ids.map((userId) => [userId, { title: 'Loved', owner: userId }])),
})

/** Everybody may ask for what they love themselves. Looked up only when a request names it. */
export const lovers = kith.grant('lovers', loved, Heart, {
  who: 'everybody, of what they love themselves',
  user: 'user_id',
  key: { set: 'user_id', can: can('view', 'details', 'places', 'download') },
  onlyWhenNamed: true,
})
