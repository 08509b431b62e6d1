import { favourites, frames, loved, lovers, members } from './access.ts'
import { chat } from './chat.ts'
import { exportMyComments, listComments, removeComment, writeComment } from './comments.ts'
import { detail } from './detail.ts'
import { onReplaced } from './duplicates.ts'
import { commentsChanged, favouritesChanged, heartsChanged, joined, left } from './events.ts'
import { inDetails, lovedBy, onGrid } from './facts.ts'
import { downloadFavourites, joinFamily, leaveFamily, showFamily } from './family.ts'
import { enterFrame, showFrame, showPicture } from './frame-page.ts'
import { frameKey, listFrames, putUpFrame, takeDownFrame } from './frames.ts'
import { giveHeart, giveHearts, takeHeartBack } from './hearts.ts'
import { kith } from './kith.ts'
import { migrations } from './migrations.ts'
import { newThisWeek, somebodyCommented, yourPhotoIsLoved } from './notices.ts'
import { service } from './service.ts'
import { onHearts, settle } from './settle.ts'
import { showReactions } from './show-reactions.ts'
import { hearComment, speakComment } from './voice.ts'
import { weekly } from './weekly.ts'

export default kith.define({
  parts: [
    // what, and who
    favourites,
    members,
    frames,
    loved,
    lovers,
    frameKey,
    // what happens, and what is done about it
    heartsChanged,
    commentsChanged,
    favouritesChanged,
    joined,
    left,
    onHearts,
    onReplaced,
    settle,
    weekly,
    detail,
    // what is told, and to whom
    onGrid,
    inDetails,
    lovedBy,
    yourPhotoIsLoved,
    somebodyCommented,
    newThisWeek,
    chat,
    service,
  ],
  routes: {
    showReactions,
    giveHeart,
    giveHearts,
    takeHeartBack,
    listComments,
    writeComment,
    removeComment,
    exportMyComments,
    speakComment,
    hearComment,
    showFamily,
    joinFamily,
    leaveFamily,
    downloadFavourites,
    listFrames,
    putUpFrame,
    takeDownFrame,
    enterFrame,
    showFrame,
    showPicture,
  },
  migrations,
  widgets: {
    'kith-reactions-heart': { title: 'Hearts and comments', module: './widgets/heart.js', slot: 'asset.panel' },
    'kith-reactions-love': {
      title: { en: 'Love all of them', de: 'Alle gefallen mir' },
      module: './widgets/love.js',
      slot: 'asset.actions',
    },
    'kith-reactions-favourites': {
      title: { en: 'Favourites of the family', de: 'Lieblingsbilder der Familie' },
      module: './widgets/favourites.js',
      slot: 'set.section',
    },
    'kith-reactions-family': {
      title: { en: 'Family', de: 'Familie' },
      module: './widgets/family.js',
      slot: 'navigation.page',
      icon: 'M12 20s-7.5-4.6-7.5-10.3A4.2 4.2 0 0 1 12 7.2a4.2 4.2 0 0 1 7.5 2.5C19.5 15.4 12 20 12 20z',
    },
  },
})
