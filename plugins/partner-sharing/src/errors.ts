import { kith } from './kith.ts'

export const oneself = kith.error('oneself', 400, 'You cannot share your library with yourself.')
export const already = kith.error(
  'already',
  409,
  'You share your library with this person already. Change that share instead.',
)
export const nobody = kith.error('nobody', 404, 'There is no such person on this server, or the account is disabled.')
export const notYourFolder = kith.error('not_your_folder', 404, 'One of these folders is not in a library of yours.')
export const overAlready = kith.error('over_already', 400, 'The end of the share must lie in the future.')
export const noShare = kith.error('no_share', 404, 'This share does not exist, or is not yours.')
