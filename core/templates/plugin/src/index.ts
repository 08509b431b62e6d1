import { recipients, sent } from './access.ts'
import { kith } from './kith.ts'
import { migrations } from './note.ts'
import { deleteNote, listNotes, received, sendNote } from './routes.ts'

export default kith.define({
  parts: [sent, recipients, received],
  routes: { sendNote, listNotes, deleteNote },
  migrations,
  widgets: { 'kith-notes-inbox': { title: 'Sent to you', module: './widgets/inbox.js', slot: 'home.section' } },
})
