export const texts = {
  en: { love: '♡ Love', loved: '♥ Loved', comment: 'Write a comment', send: 'Send', takeAway: 'Take away' },
  de: { love: '♡ Gefällt mir', loved: '♥ Gefällt mir', comment: 'Kommentieren', send: 'Senden', takeAway: 'Entfernen' },
}
