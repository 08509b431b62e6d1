import { albums, members } from './access.ts'
import { changeAlbum, createAlbum, deleteAlbum, listAlbums, showAlbum } from './albums.ts'
import { addComment, deleteComment, listComments } from './comments.ts'
import {
  activityChanged,
  changed,
  deleted,
  folderShared,
  handedOver,
  left,
  ownChanged,
  photosChanged,
  shared,
} from './events.ts'
import {
  createFolder,
  deleteFolder,
  listFolders,
  moveToFolder,
  renameFolder,
  shareFolder,
  unshareFolder,
} from './folders.ts'
import { changeGroup, createGroup, deleteGroup, listGroups } from './groups.ts'
import { kith } from './kith.ts'
import { listLeftAlbums } from './left-albums.ts'
import { handOver, listMembers, removeMember, shareAlbum } from './members.ts'
import { migrations } from './migrations.ts'
import { albumIsYours, photosAdded, sharedWithYou } from './notices.ts'
import { lookAtAlbum, showOnTimeline } from './own-album.ts'
import { badge, like, listAdded, photoFacts } from './activity.ts'
import { albumsOfPhoto, listPhotos } from './photo-lists.ts'
import { personal, personalComments } from './personal.ts'
import { addPhotos, orderPhotos, removePhotos, withdrawPhotos } from './photos.ts'

export default kith.define({
  parts: [
    ...[albums, members],
    ...[changed, photosChanged, deleted, shared, left, handedOver, ownChanged, activityChanged, folderShared],
    ...[sharedWithYou, photosAdded, albumIsYours],
    badge,
    ...[personal, personalComments],
  ],
  routes: {
    ...{ listAlbums, createAlbum, showAlbum, changeAlbum, deleteAlbum },
    ...{ addPhotos, removePhotos, withdrawPhotos, listLeftAlbums, orderPhotos, listPhotos, albumsOfPhoto },
    ...{ listMembers, shareAlbum, removeMember, handOver },
    ...{ showOnTimeline, lookAtAlbum },
    ...{ listComments, addComment, deleteComment, like, listAdded, photoFacts },
    ...{ listFolders, createFolder, renameFolder, deleteFolder, moveToFolder, shareFolder, unshareFolder },
    ...{ listGroups, createGroup, changeGroup, deleteGroup },
  },
  migrations,
  widgets: {
    'kith-albums-page': {
      title: { en: 'Albums', de: 'Alben' },
      module: './widgets/page.js',
      slot: 'navigation.page',
      icon: 'M4 7h16v13H4zM7 4h10M4 16l4.5-4 4 3.5 3-2.5 4.5 4',
    },
    'kith-albums-actions': {
      title: { en: 'Add to an album', de: 'Zu einem Album hinzufügen' },
      module: './widgets/actions.js',
      slot: 'asset.actions',
    },
    'kith-albums-panel': {
      title: { en: 'Albums', de: 'Alben' },
      module: './widgets/panel.js',
      slot: 'asset.panel',
    },
    'kith-albums-album': {
      title: { en: 'An album', de: 'Ein Album' },
      module: './widgets/album.js',
      embed: true,
    },
    'kith-albums-picker': {
      title: { en: 'Choosing an album', de: 'Ein Album wählen' },
      module: './widgets/picker.js',
      embed: true,
    },
  },
})
