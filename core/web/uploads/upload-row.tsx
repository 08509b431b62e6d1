import { Icon, type IconName } from '@kith/sdk/widgets'
import { useApp } from '../app/app.ts'
import { formatBytes } from '../components/formats.ts'
import { IconButton } from '../components/icon-button.tsx'
import type { Stage, UploadItem } from './upload-item.ts'

const ICONS: Readonly<Record<Stage, IconName>> = {
  waiting: 'file',
  sending: 'upload',
  done: 'check',
  here: 'info',
  trash: 'trash',
  failed: 'warning',
}

/** One file: how far it is, or what became of it. */
export function UploadRow({ item }: { readonly item: UploadItem }) {
  const { t, uploads } = useApp()
  const { file } = item
  const stage = item.stage.value
  const label = t(`upload_${stage}`)
  return (
    <li class={`row ${stage}`}>
      <Icon name={ICONS[stage]} />
      <div class="grow">
        <span class="name">{file.name}</span>
        {stage === 'sending' ? (
          <progress max={file.size} value={item.sent.value} aria-label={file.name} />
        ) : (
          <small class="muted">
            {stage === 'failed' ? item.reason.value : stage === 'waiting' ? formatBytes(file.size) : label}
          </small>
        )}
      </div>
      {stage === 'failed' && <IconButton icon="restore" label={t('retry')} onClick={() => uploads.retry(item)} />}
    </li>
  )
}
