import { kith } from './kith.ts'

export const noAlbum = kith.error('no_album', 404, 'This album does not exist, or you may not see it.')
export const ownerOnly = kith.error('owner_only', 403, 'Only the owner of the album may do this.')
export const editorsOnly = kith.error(
  'editors_only',
  403,
  'You may look at this album, but not change it. Ask its owner to make you an editor.',
)
export const nobody = kith.error('nobody', 404, 'There is no such person on this server, or the account is disabled.')
export const ownerIsIn = kith.error(
  'owner_is_in',
  400,
  'The album is theirs already. To change that, hand the album over to somebody else.',
)
export const aboveYou = kith.error('above_you', 403, 'You cannot let anybody do more with this album than you may.')
export const noMember = kith.error('no_member', 404, 'This person is not a member of the album.')
export const ownerStays = kith.error(
  'owner_stays',
  400,
  'The owner cannot leave. Hand the album over first, or delete it.',
)
export const notIn = kith.error('not_in', 404, 'One of these photos is not in the album, or you may not see it.')
export const nothingOfYours = kith.error('nothing_of_yours', 404, 'None of these photos is yours and in an album here.')
export const activityOff = kith.error('activity_off', 409, 'The owner of this album switched likes and comments off.')
export const notYourComment = kith.error(
  'not_your_comment',
  403,
  'Only its author and the owner of the album may delete a comment.',
)
export const noFolder = kith.error('no_folder', 404, 'This folder does not exist, or is not yours.')
export const noGroup = kith.error('no_group', 404, 'This group does not exist, or is not yours.')
