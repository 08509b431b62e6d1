import { members, spaces } from './access.ts'
import { listActivity } from './activity.ts'
import { listAlbums } from './albums.ts'
import { addAll, addAllPhotos, showAddingAll, undoAddingAll } from './add-all.ts'
import { addComment, deleteComment, listComments } from './comments.ts'
import { carryOn, carryOnWithout } from './carry-on.ts'
import { keepPlaces } from './discreet.ts'
import { duplicatesResolved } from './duplicates.ts'
import {
  bulkChanged,
  changed,
  connected,
  deleted,
  invited,
  joined,
  left,
  ownChanged,
  photosChanged,
  roleChanged,
  talked,
} from './events.ts'
import { acceptInvitation, declineInvitation, listInvitations } from './invitations.ts'
import { kith } from './kith.ts'
import { listLeftSpaces } from './left-spaces.ts'
import { changeRole, handOver, invite, listMembers, removeMember } from './members.ts'
import { migrations } from './migrations.ts'
import { Activity, ActivityPhoto, Bulk, Discreet, ListOrder, Missed, Own, PrivateNames, Space } from './models.ts'
import { newFilter } from './news.ts'
import { commented, duplicatesMissed, invitedYou, liked, photosAdded, samePeople, spaceIsYours } from './notices.ts'
import { keepOwn, lookAtSpace } from './own-space.ts'
import { peopleModels, peopleParts, peopleRoutes } from './people/index.ts'
import { personal, personalTalk } from './personal.ts'
import { likePhoto, photoInSpace, spacesOfPhoto } from './photo-in-space.ts'
import { addPhotos, removePhotos, withdrawPhotos } from './photos.ts'
import { connectSource, disconnectSource, listConnectable, listSources } from './sources.ts'
import { Comment, Liking } from './talk-models.ts'
import { changeSpace, createSpace, deleteSpace, listSpaces, showSpace, sortSpaces } from './spaces.ts'

export default kith.define({
  models: [
    Activity,
    ActivityPhoto,
    Bulk,
    Comment,
    Discreet,
    Liking,
    ListOrder,
    Missed,
    Own,
    PrivateNames,
    Space,
    ...peopleModels,
  ],
  parts: [
    ...[spaces, members],
    ...[
      changed,
      photosChanged,
      deleted,
      invited,
      joined,
      roleChanged,
      left,
      connected,
      ownChanged,
      bulkChanged,
      talked,
    ],
    ...[invitedYou, photosAdded, commented, liked, samePeople, spaceIsYours, duplicatesMissed],
    ...[addAll, carryOnWithout, duplicatesResolved, newFilter, personal, personalTalk],
    ...peopleParts,
  ],
  routes: {
    ...{ listSpaces, sortSpaces, createSpace, showSpace, changeSpace, deleteSpace },
    ...{ listMembers, invite, changeRole, handOver, removeMember },
    ...{ listInvitations, acceptInvitation, declineInvitation },
    ...{ keepOwn, keepPlaces, lookAtSpace },
    ...{ addPhotos, removePhotos, withdrawPhotos, listLeftSpaces },
    ...{ addAllPhotos, showAddingAll, undoAddingAll },
    ...{ listAlbums, listSources, connectSource, disconnectSource, listConnectable },
    ...{ listActivity },
    ...peopleRoutes,
    ...{ listComments, addComment, deleteComment, likePhoto, photoInSpace, spacesOfPhoto },
  },
  migrations,
  lifecycle: { enable: carryOn },
  widgets: {
    'kith-spaces-page': {
      title: { en: 'Spaces', de: 'Räume' },
      module: './widgets/page.js',
      slot: 'navigation.page',
      icon: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM4 12h16M12 4c5 5 5 11 0 16M12 4c-5 5-5 11 0 16',
    },
    'kith-spaces-people': {
      title: { en: 'People of a space', de: 'Personen eines Raums' },
      module: './widgets/people.js',
    },
    'kith-spaces-sources': {
      title: { en: 'What is connected to a space', de: 'Was mit einem Raum verbunden ist' },
      module: './widgets/sources.js',
    },
    'kith-spaces-dialogs': {
      title: { en: 'Making and changing a space', de: 'Einen Raum anlegen und ändern' },
      module: './widgets/dialogs.js',
    },
    'kith-spaces-actions': {
      title: { en: 'Add to a space', de: 'Zu einem Raum hinzufügen' },
      module: './widgets/actions.js',
      slot: 'asset.actions',
    },
    'kith-spaces-timeline': {
      title: { en: 'The photos of a space', de: 'Die Fotos eines Raums' },
      module: './widgets/timeline.js',
      embed: true,
    },
    'kith-spaces-card': {
      title: { en: 'A space', de: 'Ein Raum' },
      module: './widgets/card.js',
      embed: true,
    },
    'kith-spaces-panel': {
      title: { en: 'Spaces', de: 'Räume' },
      module: './widgets/panel.js',
      slot: 'asset.panel',
    },
  },
})
