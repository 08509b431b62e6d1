import type { NotificationChannel } from '@kith/sdk'
import { kith } from './kith.ts'

/** Notices that cannot wait, posted where the family chats. A family that has no chat loses nothing: they are in Kith. */
export const chat = kith.provide<NotificationChannel>('core.channel/v1', (c) => ({
  type: 'reactions-chat',
  title: 'The chat of the family',
  async send(to, { text, link }) {
    if (!c.settings.chat) return
    const answer = await fetch(c.settings.chat, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ to: to.name, text, link }),
      signal: AbortSignal.timeout(10_000),
    })
    // Kith tries again when this throws.
    if (!answer.ok) throw new Error(`The chat answered ${answer.status}.`)
  },
}))
