/** What is said where nothing is, and what to do about it. */
export const empty = {
  emptyTitle: 'No photos yet',
  emptyTextAdmin: 'Add a folder with photos on the server, or upload some. The originals stay as they are.',
  emptyText: 'Upload some, or wait until somebody shares theirs with you.',
  emptyAction: 'Add photos',
  emptySharedTitle: 'Nobody shares photos with you yet',
  emptySharedText: 'When somebody does, and you show them in your timeline, they are here.',
  emptyFavorites: 'No favourites yet',
  emptyFavoritesText: 'Open a photo and press the heart.',
  emptyArchive: 'The archive is empty',
  emptyArchiveText: 'Archived photos are kept here and leave the timeline.',
  emptyTrash: 'The trash is empty',
  emptyTrashText: 'What you move here can be restored for some time, then it is deleted for good.',
  emptyTheTrash: 'Empty the trash',
  emptyTheTrashText:
    'Everything in your trash is deleted for good. Files in library folders stay as they are, but do not come back here.',
  emptySet: 'No photos here',
  emptySetText: 'There is nothing in it, or it is not shared with you any more.',
  nobodyElse: 'You are alone here',
  nobodyElseText: 'Add somebody, then share photos with them.',
  noSharing: 'Nothing to share with yet',
  noSharingText: 'Sharing comes from plugins, for example partner sharing. An administrator enables them.',
} as const
