import { ErrorCard, Kith, type Visit } from '@kith/sdk/widgets'
import { h } from 'preact'
import { useEffect, useState } from 'preact/hooks'
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
  useEffect(() => void import(page.module).then(() => setLoaded(true), toasts.fail), [page.module])
  if (!loaded) return null
  const onVisit = ({ detail }: CustomEvent<Visit | undefined>) => {
    timelines.forget()
    visit.value = detail ?? undefined
  }
  const query = router.query.value.toString()
  return h(page.tag, { path: router.path.value, query: query && `?${query}`, 'onkith-visit': onVisit })
}
