import { ErrorCard, Kith } from '@kith/sdk/widgets'
import { useEffect } from 'preact/hooks'
import { ConfirmDialog } from '../frame/confirm-dialog.tsx'
import { ToastList } from '../frame/toast-list.tsx'
import { OfflinePage } from '../sign-in/offline-page.tsx'
import { MustChangePage } from '../sign-in/must-change-page.tsx'
import { SetupPage } from '../sign-in/setup-page.tsx'
import { SignInPage } from '../sign-in/sign-in-page.tsx'
import { type App, AppContext, useApp } from './app.ts'
import { SignedIn } from './signed-in.tsx'

/** Everything there is on the page. */
export const Root = ({ app }: { readonly app: App }) => (
  // Another language is another page: all of it is drawn anew, widgets too.
  <AppContext.Provider key={app.language.spoken.value} value={app}>
    <Kith.Provider value={app.kith}>
      <ErrorCard tag="kith">
        <Door />
      </ErrorCard>
      <ConfirmDialog />
      <ToastList />
    </Kith.Provider>
  </AppContext.Provider>
)

/** Shows the pages to who is signed in, and the way in to others. */
function Door() {
  const { session, router, timelines, uploads, widgets, toasts, language } = useApp()
  const state = session.state.value
  useEffect(() => void session.refresh().catch(toasts.fail), [session, toasts])
  useEffect(() => {
    if (state.is !== 'out') return
    timelines.forget()
    uploads.clear()
    widgets.forget()
  }, [state.is, timelines, uploads, widgets])
  const locale = state.is === 'in' ? state.me.locale : undefined
  useEffect(() => {
    if (locale !== undefined) language.choose(locale)
  }, [locale, language])
  const entering = router.path.value === '/sign-in' || router.path.value === '/setup'
  useEffect(() => {
    if (state.is === 'in' && entering) router.go('/', { replace: true })
  }, [state.is, entering, router])

  if (state.is === 'unknown') return null
  if (state.is === 'offline') return <OfflinePage />
  if (state.is === 'setup') return <SetupPage />
  if (state.is === 'out') return <SignInPage />
  return state.me.mustChangePassword ? <MustChangePage /> : <SignedIn key={state.me.id} />
}
