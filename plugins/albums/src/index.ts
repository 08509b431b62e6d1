import { albums, members } from './access.ts'
import { changeAlbum, createAlbum, deleteAlbum, listAlbums, showAlbum } from './albums.ts'
import { changed, deleted, handedOver, left, ownChanged, photosChanged, shared } from './events.ts'
import { kith } from './kith.ts'
import { handOver, listMembers, removeMember, shareAlbum } from './members.ts'
import { migrations } from './migrations.ts'
import { albumIsYours, photosAdded, sharedWithYou } from './notices.ts'
import { lookAtAlbum, showOnTimeline } from './own-album.ts'
import { addPhotos, orderPhotos, removePhotos, withdrawPhotos } from './photos.ts'

export default kith.define({
  parts: [
    ...[albums, members],
    ...[changed, photosChanged, deleted, shared, left, handedOver, ownChanged],
    ...[sharedWithYou, photosAdded, albumIsYours],
  ],
  routes: {
    ...{ listAlbums, createAlbum, showAlbum, changeAlbum, deleteAlbum },
    ...{ addPhotos, removePhotos, withdrawPhotos, orderPhotos },
    ...{ listMembers, shareAlbum, removeMember, handOver },
    ...{ showOnTimeline, lookAtAlbum },
  },
  migrations,
})
