import { folders, partners, shares } from './access.ts'
import { changeScope, endSharing, showInTimeline, startSharing } from './change-shares.ts'
import { changed, declined, ended, lookedAt, sharedWithYou, started } from './events.ts'
import { kith } from './kith.ts'
import { listShares } from './list-shares.ts'
import { migrations } from './migrations.ts'
import { listNews, lookAt } from './news.ts'
import { overview } from './overview.ts'
import { personal } from './personal.ts'

export default kith.define({
  parts: [shares, partners, folders, started, changed, ended, lookedAt, sharedWithYou, declined, personal],
  routes: { listShares, startSharing, changeScope, showInTimeline, endSharing, listNews, lookAt, overview },
  migrations,
  widgets: {
    'kith-partner-sharing-shares': {
      title: { en: 'Partners', de: 'Partner' },
      module: './widgets/shares.js',
      slot: 'sharing.section',
    },
    'kith-partner-sharing-news': {
      title: { en: 'New from partners', de: 'Neues von Partnern' },
      module: './widgets/news.js',
      slot: 'home.section',
    },
    'kith-partner-sharing-overview': {
      title: { en: 'Who shares with whom', de: 'Wer mit wem teilt' },
      module: './widgets/overview.js',
      slot: 'admin.panel',
    },
    'kith-partner-sharing-library': {
      title: { en: 'A library', de: 'Eine Bibliothek' },
      module: './widgets/library.js',
      embed: true,
    },
  },
})
