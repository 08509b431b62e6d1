import { makers, selection, visitors } from './access.ts'
import { listAllLinks, revokeAny } from './all-links.ts'
import { changeLink, revokeAll, revokeLink } from './change-link.ts'
import { onDownloaded } from './count-downloads.ts'
import { enter, showVisited } from './enter.ts'
import { changed, guestAdded, guestsAdded, made, revoked, visited } from './events.ts'
import { addedBy, approve, listGuestPhotos, reject } from './guest-photos.ts'
import { kith } from './kith.ts'
import { makeLink } from './make-link.ts'
import { migrations } from './migrations.ts'
import { Count, Download, GuestPhoto } from './models.ts'
import { addPhotos, deleteLink, listLinks, removePhotos, showLink } from './my-links.ts'
import { sharePage, sharePicture, slugPage, slugPicture } from './pages.ts'
import { personal } from './personal.ts'
import { addAsGuest } from './uploads.ts'

export default kith.define({
  parts: [
    selection,
    makers,
    visitors,
    made,
    changed,
    revoked,
    visited,
    guestAdded,
    guestsAdded,
    addedBy,
    onDownloaded,
    personal,
  ],
  models: [Count, Download, GuestPhoto],
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
    addAsGuest,
    listGuestPhotos,
    approve,
    reject,
    sharePage,
    sharePicture,
    slugPage,
    slugPicture,
    listAllLinks,
    revokeAny,
  },
  migrations,
  widgets: {
    'kith-shared-links-links': {
      title: { en: 'Links', de: 'Links' },
      module: './widgets/links.js',
      slot: 'navigation.page',
      icon: 'M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7l-1.1 1.1M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7l1.1-1.1',
    },
    'kith-shared-links-share': {
      title: { en: 'Share a link', de: 'Link teilen' },
      module: './widgets/share.js',
      slot: 'asset.actions',
    },
    'kith-shared-links-share-set': {
      title: { en: 'Share a link', de: 'Link teilen' },
      module: './widgets/share-set.js',
      slot: 'set.section',
    },
    'kith-shared-links-qr': {
      title: { en: 'QR code', de: 'QR-Code' },
      module: './widgets/qr.js',
    },
    'kith-shared-links-gallery': {
      title: { en: 'Photos of a link', de: 'Fotos eines Links' },
      module: './widgets/gallery.js',
      embed: true,
    },
    'kith-shared-links-all': {
      title: { en: 'Links of everybody', de: 'Links von allen' },
      module: './widgets/all.js',
      slot: 'admin.panel',
    },
    'kith-shared-links-visit': {
      title: { en: 'Shared photos', de: 'Geteilte Fotos' },
      module: './widgets/visit.js',
      slot: 'visitor.page',
    },
  },
})
