import { can } from '@kith/sdk'
import { kith } from './kith.ts'
import { Note } from './note.ts'

/** Each note is a set of one photo. */
export const sent = kith.set('sent', {
  what: 'the photo of a note',
  entries: Note,
  set: 'id',
  asset: 'asset_id',
  owner: 'owner_id',
  by: 'by_user_id',
  at: 'at',
  about: async (ids) => {
    const notes = await Note.query().findByIds([...ids])
    return new Map(notes.map((note) => [note.id, { title: note.text, owner: note.by_user_id }]))
  },
})

/** Whoever a note was sent to sees its photo, and where and when it was taken. */
export const recipients = kith.grant('recipients', sent, Note, {
  who: 'whoever a note was sent to',
  user: 'to_user_id',
  key: { set: 'id', can: can('view', 'details', 'places') },
})
