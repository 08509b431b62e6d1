import { Icon } from '@kith/sdk/widgets'
import { useApp } from '../app/app.ts'
import { UploadInputs } from './upload-inputs.tsx'

/** Says that photos can be uploaded, and how. */
export function UploadSection() {
  const { t } = useApp()
  return (
    <section class="upload" aria-label={t('upload')}>
      <Icon name="upload" />
      <span class="grow">{t('uploadText')}</span>
      <UploadInputs />
    </section>
  )
}
