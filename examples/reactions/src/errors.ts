import { z } from 'zod'
import { kith } from './kith.ts'

export const wrongWord = kith.error('wrong_word', 403, 'This is not the word of the family.')
export const notMember = kith.error('not_member', 409, 'You are not in the family. Join it first.')
export const objected = kith.error(
  'objected',
  422,
  'This comment was not taken; `reason` says why.',
  z.object({ reason: z.string() }),
)
export const notYours = kith.error('not_yours', 403, 'Only its writer and the owner of the photo take a comment away.')
export const noVoice = kith.error('no_voice', 400, 'There is no recording in the form. Send one.')
export const empty = kith.error('empty', 404, 'The family has no favourites yet.')
