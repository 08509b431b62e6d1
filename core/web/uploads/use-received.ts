import { useEffect } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import { takeReceived } from './received-files.ts'

/** Uploads what was shared with Kith from the device's share sheet, once the page is opened for it. */
export function useReceived(): void {
  const { router, uploads, toasts } = useApp()
  const received = router.query.value.has('received')
  useEffect(() => {
    if (!received) return
    router.go(router.path.peek(), { replace: true })
    takeReceived()
      .then((files) => files.length > 0 && uploads.add(files))
      .catch(toasts.fail)
  }, [received, router, uploads, toasts])
}
