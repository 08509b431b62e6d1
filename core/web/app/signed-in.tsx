import { ErrorCard, useLive } from '@kith/sdk/widgets'
import { useEffect, useRef } from 'preact/hooks'
import { Frame } from '../frame/frame.tsx'
import { PhotoPage } from '../photo/photo-page.tsx'
import type { At } from '../router/at.ts'
import { match } from '../router/match.ts'
import { UploadPanel } from '../uploads/upload-panel.tsx'
import { useReceived } from '../uploads/use-received.ts'
import { useApp } from './app.ts'
import { Pages } from './pages.tsx'
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
  useReceived()
  useEffect(() => {
    if (photo === undefined) window.scrollTo(0, 0)
  }, [page.path])
  useReturnToTile(photo)

  const close = () => router.back(page.path)
  return (
    <>
      <Frame path={page.path} covered={photo !== undefined}>
        <ErrorCard key={page.path} tag={page.path}>
          <Pages at={page} />
        </ErrorCard>
      </Frame>
      <UploadPanel />
      {photo !== undefined && <PhotoPage id={photo} at={at} onClose={close} />}
    </>
  )
}

/** When a photo is closed, the one that was looked at last is in view and has the focus. */
function useReturnToTile(photo: string | undefined): void {
  const last = useRef<string | undefined>(undefined)
  useEffect(() => {
    if (photo !== undefined) {
      last.current = photo
      return
    }
    const tile = last.current && document.querySelector<HTMLElement>(`[data-asset="${CSS.escape(last.current)}"] > a`)
    last.current = undefined
    if (!tile) return
    tile.scrollIntoView({ block: 'nearest' })
    tile.focus({ preventScroll: true })
  }, [photo])
}
