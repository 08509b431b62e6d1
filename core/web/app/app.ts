import { type Signal, signal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import {
  type KithContext,
  type SayError,
  type Visit,
  createRequests,
  listenLive,
  pageErrors,
  refusalOf,
} from '@kith/sdk/widgets'
import { createLetters } from '../keys/letters.ts'
import { type Router, createRouter } from '../router/router.ts'
import { type Say, type TextKey, errorsOf, sayIn } from '../texts/say.ts'
import { type TimelineCache, createTimelineCache } from '../timeline/timeline-cache.ts'
import { checkFiles } from '../uploads/check-files.ts'
import { sayEnded } from '../uploads/say-ended.ts'
import { sendFile } from '../uploads/send-file.ts'
import { type Uploads, createUploads } from '../uploads/uploads.ts'
import { type WidgetRegistry, createWidgetRegistry } from '../widgets/widget-registry.ts'
import { type Confirm, createConfirm } from './confirm.ts'
import { type Language, createLanguage } from './language.ts'
import { type Me, type Session, createSession, visitorSession } from './session.ts'
import { type Theme, createTheme } from './theme.ts'
import { type Toasts, createToasts } from './toasts.ts'
import { watchedRequests } from './watched-requests.ts'

/** What all pages have in common. */
export interface App {
  readonly t: Say
  readonly language: Language
  readonly router: Router
  readonly session: Session
  readonly theme: Signal<Theme>
  /** Whether single letters do something. */
  readonly letters: Signal<boolean>
  readonly toasts: Toasts
  readonly confirm: Confirm
  readonly widgets: WidgetRegistry
  readonly timelines: TimelineCache
  readonly uploads: Uploads
  /** Grows whenever something was done to photos on this page: what is known of one may have changed. */
  readonly acted: Signal<number>
  /** Requests to the server, for the widget kit's hooks too. */
  readonly kith: KithContext
  /** Who looks on without an account; never set on pages for who is signed in. */
  readonly visit: Signal<Visit | undefined>
}

/** `visitors`: without an account; everything is asked as the visitor that is let in. */
export function createApp({ visitors = false } = {}): App {
  const server = () => location.origin
  // The app is there as long as its page.
  const always = new AbortController().signal
  const language = createLanguage()
  const say: SayError = (error) => errorsOf(language.spoken.peek())(error)
  // Widgets ask by themselves, and know the errors of their plugins only.
  pageErrors.value = say
  const visit = signal<Visit | undefined>(undefined)
  const headers = (): Record<string, string> => (visit.peek() ? { 'x-kith-visitor': visit.peek()?.token ?? '' } : {})
  const plain = createRequests({ server, headers, signal: always, say })
  const session = visitors ? visitorSession(() => (visit.value = undefined)) : createSession(plain)
  const t: Say = (key, values) => sayIn(language.spoken.peek())(key, values)
  const requests = watchedRequests(plain, session.ended)
  const kith: KithContext = {
    ...requests,
    server: location.origin,
    embedded: false,
    signal: always,
    listen: (hear) => listenLive(location.origin, hear, headers()),
    emit: (name, detail) => document.dispatchEvent(new CustomEvent(`kith-${name}`, { detail })),
    t: (key, values) => t(key as TextKey, values),
  }
  const toasts = createToasts()
  return {
    t,
    language,
    session,
    kith,
    router: createRouter(),
    theme: createTheme(),
    letters: createLetters(),
    toasts,
    confirm: createConfirm(),
    widgets: createWidgetRegistry(requests, () => language.spoken.peek()),
    timelines: createTimelineCache(requests),
    acted: signal(0),
    visit,
    uploads: createUploads({
      check: (files) => checkFiles(requests, files),
      send: (file, progress) => sendFile(file, progress, (status, body) => refusalOf(status, body, say)),
      ended: (counts) => sayEnded(t, toasts, counts),
    }),
  }
}

export const AppContext = createContext<App | undefined>(undefined)

export function useApp(): App {
  const app = useContext(AppContext)
  if (!app) throw new Error('useApp works inside the app only.')
  return app
}

/** The signed-in user: pages are shown to nobody else. */
export function useMe(): Me {
  const state = useApp().session.state.value
  if (state.is !== 'in') throw new Error('Nobody is signed in.')
  return state.me
}
