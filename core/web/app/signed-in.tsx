import { ErrorCard, useLive } from '@kith/sdk/widgets'
import { useEffect, useRef } from 'preact/hooks'
import { Frame } from '../frame/frame.tsx'
import { PhotoPage } from '../photo/photo-page.tsx'
import { sourceOf } from '../photo/source-of.ts'
import type { At } from '../router/at.ts'
import { match } from '../router/match.ts'
import { keptPlace } from '../router/place.ts'
import { UploadPanel } from '../uploads/upload-panel.tsx'
import { useReceived } from '../uploads/use-received.ts'
import { useApp } from './app.ts'
import { Pages } from './pages.tsx'
import { useLocking } from './use-locking.ts'
import { useRefreshing } from './use-refreshing.ts'

/** The pages, and over them the photo that is looked at: closed, it leaves the page beneath as it was. */
export function SignedIn() {
  const { router, widgets, toasts } = useApp()
  const at: At = { path: router.path.value, query: router.query.value }
  const photo = match('/photo/:id', at.path)?.['id']
  const beneath = useRef<At | undefined>(undefined)
  if (photo === undefined) beneath.current = at
  const page = photo === undefined ? at : (beneath.current ?? { path: '/', query: new URLSearchParams() })

  const loadWidgets = () => void widgets.refresh().catch(toasts.fail)
  useEffect(loadWidgets, [])
  useLive(['core.plugin_'], loadWidgets)
  useRefreshing()
  useLocking()
  useReceived()
  useEffect(() => {
    if (photo === undefined && !keptPlace()) window.scrollTo(0, 0)
  }, [page.path, page.query.toString()])
  useReturnToTile(photo, page.path)

  const close = () => router.back(page.path)
  return (
    <>
      <Frame path={page.path} covered={photo !== undefined}>
        <ErrorCard key={page.path} tag={page.path}>
          <Pages at={page} />
        </ErrorCard>
      </Frame>
      <UploadPanel />
      {photo !== undefined && (
        <ErrorCard tag="photo">
          <PhotoPage id={photo} source={sourceOf(at.query)} onClose={close} />
        </ErrorCard>
      )}
    </>
  )
}

/** The grid beneath is told which photo was looked at last when it is closed. */
function useReturnToTile(photo: string | undefined, page: string): void {
  const { timelines } = useApp()
  const last = useRef<string | undefined>(undefined)
  useEffect(() => {
    if (photo === undefined) timelines.closed.value = last.current
    last.current = photo
  }, [photo, timelines])
  // On another page it was not seen.
  useEffect(() => void (timelines.closed.value = undefined), [page, timelines])
}
