import { kith } from '../kith.ts'

export const peopleOff = kith.error(
  'people_off',
  409,
  'People are not recognised in this space now. An owner switches it on in its settings; an administrator switches on the plugin People.',
)
export const noPerson = kith.error('no_person', 404, 'There is no such person in this space.')
export const samePerson = kith.error('same_person', 400, 'This is one person already. Choose somebody else.')
export const notAsked = kith.error(
  'not_asked',
  404,
  'Nobody asks this any more: it was answered, or taken back. Merge them on the page of one of them.',
)
export const noJoining = kith.error('no_joining', 404, 'There is nothing to undo: it was undone before, or never was.')
export const joinedOn = kith.error(
  'joined_on',
  409,
  'The person this was put together with is gone, or one with yet another. Undo that first.',
)
export const notOnPhoto = kith.error('not_on_photo', 409, 'This person is not on any of these photos.')
export const noPortrait = kith.error('no_portrait', 404, 'There is no picture of this person to see now.')
