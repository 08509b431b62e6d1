import { useEffect } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import { useTitle } from '../components/page.tsx'
import { Welcome } from './welcome.tsx'

/** Shown by the kept shell while the server cannot be reached. Photos are not kept on the device. */
export function OfflinePage() {
  const { t, session, toasts } = useApp()
  useTitle(t('offlineTitle'))
  const again = () => void session.refresh().catch(toasts.fail)
  useEffect(() => {
    addEventListener('online', again)
    return () => removeEventListener('online', again)
  }, [])
  return (
    <Welcome title={t('offlineTitle')} text={t('offlineText')}>
      <button type="button" class="primary" onClick={again}>
        {t('retry')}
      </button>
    </Welcome>
  )
}
