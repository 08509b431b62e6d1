import type { Hearing } from './sql.ts'

/** Who listens to what. The one session listens for all of them. */
export interface Listeners<Client> {
  hear(client: Client, hearing: Hearing): void
  of(channel: string): Iterable<Client>
  channels(): string[]
  /** Forgets a client; the channels nobody listens to any more. */
  leave(client: Client): string[]
}

export function createListeners<Client>(): Listeners<Client> {
  const byChannel = new Map<string, Set<Client>>()
  const forget = (client: Client, channel: string): boolean => {
    const heard = byChannel.get(channel)
    if (!heard?.delete(client) || heard.size > 0) return false
    return byChannel.delete(channel)
  }
  const leave = (client: Client) => [...byChannel.keys()].filter((channel) => forget(client, channel))
  return {
    hear(client, hearing) {
      if (hearing.verb === 'unlisten all') leave(client)
      else if (hearing.verb === 'unlisten') forget(client, hearing.channel)
      else byChannel.set(hearing.channel, (byChannel.get(hearing.channel) ?? new Set()).add(client))
    },
    of: (channel) => byChannel.get(channel) ?? [],
    channels: () => [...byChannel.keys()],
    leave,
  }
}
