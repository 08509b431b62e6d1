import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { LiveEvent } from './live.ts'
import type { Requests } from './request.ts'
import type { Translate } from './texts.ts'

/** What a widget has of the page and the server it belongs to. */
export interface KithContext extends Requests {
  /** The origin of the server, for example `https://photos.example`. */
  readonly server: string
  /** In somebody else's page, with an embed token or a visitor's: addresses of pictures are made by `usePictures`. */
  readonly embedded: boolean
  /** Aborted when the widget left the page. */
  readonly signal: AbortSignal
  /** Tells the page: a bubbling `kith-<name>` event on the widget's element. */
  emit(name: string, detail?: unknown): void
  /** Hears of everything that happens, until the answer is called; in a component `useLive` does it. */
  listen(hear: (event: LiveEvent) => void): () => void
  /** Says a text of the widget in the page's language. */
  readonly t: Translate
}

export const Kith = createContext<KithContext | undefined>(undefined)

/**
 * The server, requests to it, texts and events, for components inside a widget.
 * @example
 * const { get, t } = useKith()
 * const people = useResource((signal) => get<Person[]>('/api/users/directory', signal), [])
 */
export function useKith(): KithContext {
  const kith = useContext(Kith)
  if (!kith) throw new Error('useKith works inside a widget only.')
  return kith
}
