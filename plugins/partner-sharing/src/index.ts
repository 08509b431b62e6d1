import { folders, partners, shares } from './access.ts'
import { changeScope, endSharing, showInTimeline, startSharing } from './change-shares.ts'
import { changed, declined, ended, sharedWithYou, started } from './events.ts'
import { kith } from './kith.ts'
import { listShares } from './list-shares.ts'
import { migrations } from './migrations.ts'
import { personal } from './personal.ts'

export default kith.define({
  parts: [shares, partners, folders, started, changed, ended, sharedWithYou, declined, personal],
  routes: { listShares, startSharing, changeScope, showInTimeline, endSharing },
  migrations,
  widgets: {
    'kith-partner-sharing-shares': {
      title: { en: 'Partners', de: 'Partner' },
      module: './widgets/shares.js',
      slot: 'sharing.section',
    },
    'kith-partner-sharing-library': {
      title: { en: 'A library', de: 'Eine Bibliothek' },
      module: './widgets/library.js',
      embed: true,
    },
  },
})
