import { kith } from './kith.ts'

export const noPerson = kith.error('no_person', 404, 'This person does not exist, or is not one of yours.')
export const noFace = kith.error('no_face', 404, 'This face does not exist, or is not on a photo of yours.')
export const notYourPhoto = kith.error('not_your_photo', 403, 'Faces are put on photos by their owner only.')
export const notWithThem = kith.error('not_with_them', 404, 'None of these faces is with this person.')
export const sameOne = kith.error('same_one', 400, 'A person cannot be merged with itself. Choose others.')
export const noMerge = kith.error('no_merge', 404, 'This merge does not exist, or was undone already.')
export const mergedOn = kith.error(
  'merged_on',
  409,
  'The person was merged into another one since, or deleted. Undo that merge first.',
)
export const notAsked = kith.error(
  'not_asked',
  404,
  'Nobody asks this any more: it was answered, or taken back, or is not yours to answer.',
)
export const noPicture = kith.error('no_picture', 404, 'There is no picture of this face now.')
export const bothYours = kith.error('both_yours', 400, 'Both are people of yours: merge them instead.')
