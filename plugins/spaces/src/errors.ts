import { kith } from './kith.ts'

export const noSpace = kith.error('no_space', 404, 'This space does not exist, or you are not in it.')
export const ownersOnly = kith.error('owners_only', 403, 'Only owners of the space may do this.')
export const editorsOnly = kith.error(
  'editors_only',
  403,
  'You may look at this space, but not change it. Ask an owner to make you an editor.',
)
export const lastOwner = kith.error(
  'last_owner',
  409,
  'A space needs an owner. Make somebody else one first, or delete the space.',
)
export const nobody = kith.error('nobody', 404, 'There is no such person on this server, or the account is disabled.')
export const noMember = kith.error('no_member', 404, 'This person is not in the space.')
export const notInvited = kith.error('not_invited', 404, 'You are not invited to this space, or no longer.')
export const notIn = kith.error('not_in', 404, 'This photo is not in the space, or you may not see it.')
export const nothingOfYours = kith.error('nothing_of_yours', 404, 'None of these photos is yours and in a space here.')
export const notConnectable = kith.error(
  'not_connectable',
  400,
  'A space cannot be connected to a space. Connect a library, a folder or an album.',
)
export const connectedAlready = kith.error(
  'connected_already',
  409,
  'Somebody else connected this to the space. Only they may change from which day on, or whose it is by connecting it themselves; they and owners of the space may disconnect it.',
)
export const noSource = kith.error('no_source', 404, 'This is not connected to the space.')
export const notYourSource = kith.error(
  'not_your_source',
  403,
  'Only who connected it and owners of the space may disconnect it.',
)
export const notYourComment = kith.error(
  'not_your_comment',
  403,
  'Only who said it and owners of the space may delete this.',
)
export const noBulk = kith.error('no_bulk', 404, 'These photos were not put into this space at once.')
export const notDone = kith.error('not_done', 409, 'There is nothing to undo: it is not done, or was undone before.')
