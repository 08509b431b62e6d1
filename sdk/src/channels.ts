import type { Service } from './services.ts'
import type { Words } from './words.ts'

/**
 * Provide this to carry notices elsewhere, for example to a chat. It is asked for every notice of a kind with `push`,
 * for each user who did not switch this channel or that kind off, and only if the notice was not read in the meantime.
 *
 * @example
 * kith.provide<NotificationChannel>('core.channel/v1', (c) => ({
 *   type: 'log',
 *   title: 'The log of the server',
 *   send: async (to, { text }) => c.log.info({ to: to.userId }, text),
 * }))
 */
export interface NotificationChannel extends Service {
  readonly $service?: 'core.channel/v1'
  /** A short name, for example `chat`; the same for good, as users' choices are kept by it. */
  readonly type: string
  /** What users' switch for it is called. */
  readonly title: Words
  /** Whether it can be used now: while it is not set up, nobody is offered it. Absent: always. */
  ready?(): Promise<boolean>
  /** Sends one notice. Throwing means "try again later". `link` is whole when the server knows its own address. */
  send(
    to: { readonly userId: string; readonly name: string; readonly email: string },
    /** `language` is the one `text` is in, as far as its plugin speaks it (`de`, `pt-BR`). */
    message: { readonly text: string; readonly link: string; readonly language: string },
  ): Promise<void>
}
