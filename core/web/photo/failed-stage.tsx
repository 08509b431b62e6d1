import { useApp } from '../app/app.ts'
import { Empty } from '../components/empty.tsx'

/** Instead of a photo that could not be read: why. */
export function FailedStage({ problem }: { readonly problem: string | null }) {
  const { t } = useApp()
  return <Empty icon="warning" title={t('photoFailed')} text={problem ?? ''} />
}
