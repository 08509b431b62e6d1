import { albums, members } from './access.ts'
import { changeAlbum, createAlbum, deleteAlbum, listAlbums, showAlbum } from './albums.ts'
import { addComment, deleteComment, listComments } from './comments.ts'
import { activityChanged, changed, deleted, handedOver, left, ownChanged, photosChanged, shared } from './events.ts'
import { kith } from './kith.ts'
import { handOver, listMembers, removeMember, shareAlbum } from './members.ts'
import { migrations } from './migrations.ts'
import { albumIsYours, photosAdded, sharedWithYou } from './notices.ts'
import { lookAtAlbum, showOnTimeline } from './own-album.ts'
import { badge, like, listAdded, photoFacts } from './activity.ts'
import { addPhotos, orderPhotos, removePhotos, withdrawPhotos } from './photos.ts'

export default kith.define({
  parts: [
    ...[albums, members],
    ...[changed, photosChanged, deleted, shared, left, handedOver, ownChanged, activityChanged],
    ...[sharedWithYou, photosAdded, albumIsYours],
    badge,
  ],
  routes: {
    ...{ listAlbums, createAlbum, showAlbum, changeAlbum, deleteAlbum },
    ...{ addPhotos, removePhotos, withdrawPhotos, orderPhotos },
    ...{ listMembers, shareAlbum, removeMember, handOver },
    ...{ showOnTimeline, lookAtAlbum },
    ...{ listComments, addComment, deleteComment, like, listAdded, photoFacts },
  },
  migrations,
})
