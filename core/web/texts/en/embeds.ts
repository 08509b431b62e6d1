/** Photos in other sites, and tokens for them. */
export const embeds = {
  embeds: 'Photos in other sites',
  embedsText:
    'Show a collection in a blog or on your own page. Only there, only that collection, only as long as you say.',
  embedName: 'What is it for?',
  embedSet: 'Which collection?',
  embedOrigins: 'Where is the page?',
  embedOriginsHint: 'The address of the site; more than one with a space between them',
  embedLasts: 'For how long?',
  embedDay: 'A day',
  embedMonth: '30 days',
  embedYear: 'A year',
  embedDetails: 'Visitors read with what the photos were taken, and their descriptions',
  embedPlaces: 'They read where, too',
  embedDownload: 'They may download the originals',
  makeEmbed: 'Make a token',
  embedMade: 'Put these lines into your page. The token in them is not shown again.',
  embedUntil: 'until {when}',
  revokeEmbed: 'Revoke',
  revokeEmbedText: 'Pages with this token show nothing from now on.',
  embedGuests: 'Visitors of another site',
} as const
