export const texts = {
  en: {
    love: '♡ Love',
    loveAll: 'Love all of them',
    loved: '♥ Loved',
    comment: 'Write a comment',
    send: 'Send',
    takeAway: 'Take away',
  },
  de: {
    love: '♡ Gefällt mir',
    loveAll: 'Alle gefallen mir',
    loved: '♥ Gefällt mir',
    comment: 'Kommentieren',
    send: 'Senden',
    takeAway: 'Entfernen',
  },
}
