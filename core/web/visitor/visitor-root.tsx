import { ErrorCard, Kith, type Visit } from '@kith/sdk/widgets'
import { h } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { type App, AppContext, useApp } from '../app/app.ts'
import { ToastList } from '../frame/toast-list.tsx'
import type { VisitorPage } from './visitor-page.ts'
import { VisitedPhotos } from './visited-photos.tsx'

interface VisitorRootProps {
  readonly app: App
  readonly page: VisitorPage
}

/** A plugin's page for people without an account: its widget lets them in, below are the photos they may see. */
export const VisitorRoot = ({ app, page }: VisitorRootProps) => (
  <AppContext.Provider key={app.language.spoken.value} value={app}>
    <Kith.Provider value={app.kith}>
      <main class="visitor photos">
        <ErrorCard tag={page.tag}>
          <Widget page={page} />
        </ErrorCard>
        {app.visit.value && (
          <ErrorCard key={app.visit.value.token} tag="photos">
            <VisitedPhotos visit={app.visit.value} />
          </ErrorCard>
        )}
      </main>
      <ToastList />
    </Kith.Provider>
  </AppContext.Provider>
)

function Widget({ page }: { readonly page: VisitorPage }) {
  const { router, visit, timelines, toasts } = useApp()
  const [loaded, setLoaded] = useState(false)
  const round = useEnded(visit.value)
  useEffect(() => void import(page.module).then(() => setLoaded(true), toasts.fail), [page.module])
  if (!loaded) return null
  const onVisit = ({ detail }: CustomEvent<Visit | undefined>) => {
    timelines.forget()
    visit.value = detail ?? undefined
  }
  const query = router.query.value.toString()
  const given = { path: router.path.value, query: query && `?${query}`, 'onkith-visit': onVisit }
  return h(page.tag, { key: round, ...given })
}

/** How many visits have ended. With each the widget is made anew, to let them in again or to say why it cannot. */
function useEnded(visit: Visit | undefined): number {
  const last = useRef(visit)
  const ended = useRef(0)
  if (last.current && !visit) ended.current++
  last.current = visit
  return ended.current
}
