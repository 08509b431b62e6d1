import { z } from 'zod'
import { kith } from './kith.ts'

/** Whatever is the matter with it: who does not own a link learns nothing else. */
export const closed = kith.error('closed', 404, 'This link is closed, or never existed. Ask whoever gave it to you.')

export const Reason = z.enum(['revoked', 'early', 'over', 'used_up', 'not_yours_to_share'])
export const yoursClosed = kith.error(
  'yours_closed',
  410,
  'This link of yours is closed. Look at it on the page of your links.',
  z.object({ reason: Reason }),
)
export const noLink = kith.error('no_link', 404, 'This link does not exist, or is not yours.')
export const passwordNeeded = kith.error('password_needed', 401, 'This link has a password. Enter it.')
export const wrongPassword = kith.error('wrong_password', 403, 'This is not the password of this link. Try again.')
export const slugTaken = kith.error('slug_taken', 409, 'Another link has this short name already. Choose another one.')
export const overAlready = kith.error('over_already', 400, 'The end of the link must lie in the future.')
export const endsFirst = kith.error('ends_first', 400, 'The link would end before it begins. Change one of the two.')
export const tooLong = kith.error(
  'too_long',
  400,
  'Links on this server may not be good for that long. Choose an earlier end.',
  z.object({ mostDays: z.int() }),
)
export const notLinkable = kith.error(
  'not_linkable',
  403,
  'You may see this collection, but not hand it on by a link. Choose photos of it instead.',
)
export const notSelection = kith.error(
  'not_a_selection',
  409,
  'This link shows a whole collection. Change the collection instead.',
)
export const viewOnly = kith.error('view_only', 403, 'This link is for looking only: photos cannot be added by it.')
export const full = kith.error(
  'full',
  413,
  'No more photos can be added by this link. Ask whoever gave it to you to make room.',
)
export const wrongType = kith.error('wrong_type', 415, 'Files of this type cannot be added by this link.')
export const notAddable = kith.error(
  'not_addable',
  409,
  'Photos cannot be put into this collection by a link. Share chosen photos, an album of yours or your library instead.',
)
export const whichOne = kith.error('which_one', 400, 'Say either `set` or `assetIds`.')
