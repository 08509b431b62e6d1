import { useEffect } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import { takeReceived } from './received-files.ts'

const NAMED = 5

/** Uploads what was shared with Kith from the device's share sheet, once the page is opened for it. */
export function useReceived(): void {
  const { t, router, uploads, toasts, confirm } = useApp()
  const received = router.query.value.has('received')
  useEffect(() => {
    if (!received) return
    router.go(router.path.peek(), { replace: true })
    const upload = async () => {
      const files = await takeReceived()
      if (files.length === 0) return
      // Any page can send a form to where the share sheet sends it, so nothing is uploaded unasked.
      const names = files.slice(0, NAMED).map((file) => file.name)
      if (files.length > NAMED) names.push('…')
      const text = t('uploadReceivedText', { count: files.length, names: names.join(', ') })
      if (await confirm.ask({ title: t('uploadReceived'), text, action: t('upload') })) uploads.add(files)
    }
    upload().catch(toasts.fail)
  }, [received, router, uploads, toasts, confirm, t])
}
