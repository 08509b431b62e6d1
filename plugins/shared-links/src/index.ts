import { makers, selection, visitors } from './access.ts'
import { listAllLinks, revokeAny } from './all-links.ts'
import { changeLink, revokeAll, revokeLink } from './change-link.ts'
import { onDownloaded } from './count-downloads.ts'
import { enter, showVisited } from './enter.ts'
import { changed, made, revoked, visited } from './events.ts'
import { kith } from './kith.ts'
import { makeLink } from './make-link.ts'
import { migrations } from './migrations.ts'
import { Count, Download } from './models.ts'
import { addPhotos, deleteLink, listLinks, removePhotos, showLink } from './my-links.ts'
import { personal } from './personal.ts'

export default kith.define({
  parts: [selection, makers, visitors, made, changed, revoked, visited, onDownloaded, personal],
  models: [Count, Download],
  routes: {
    listLinks,
    makeLink,
    showLink,
    changeLink,
    deleteLink,
    addPhotos,
    removePhotos,
    revokeLink,
    revokeAll,
    enter,
    showVisited,
    listAllLinks,
    revokeAny,
  },
  migrations,
})
