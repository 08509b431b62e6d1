import type { z } from 'zod'
import type { Words } from './words.ts'

/** A kind of notification. Each user can switch each kind off. */
export interface Notice<S extends z.ZodType = z.ZodType> {
  readonly part: 'notice'
  /** `<plugin>.<notice>` */
  readonly name: string
  readonly schema: S
  readonly options: NoticeOptions<z.output<S>>
}

/** Options of `kith.notice`. */
export interface NoticeOptions<P> {
  /** What the user's switch for this kind is called. */
  label: Words
  /**
   * The sentence, made when it is read: `count` is how many were gathered into one, `language` is the reader's (`de`,
   * `pt-BR`). A language it does not know gets the sentence in one that most understand.
   * @example
   * const told = kith.notice('loved', z.object({ by: z.string() }), {
   *   label: 'Somebody loves a photo of yours',
   *   text: ({ by }, language) => (language.startsWith('de') ? `${by} mag ein Foto von dir` : `${by} loves a photo of yours`),
   *   link: () => '/',
   * })
   */
  text: (payload: P & { count: number }, language: string) => string
  /** The page it leads to, for example `/sharing`. */
  link: (payload: P) => string
  /** Also through channels such as a chat or e-mail, to users who want that: for what cannot wait to be looked up. */
  push?: boolean
}
