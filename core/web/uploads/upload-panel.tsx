import { useSignal } from '@preact/signals'
import { useApp } from '../app/app.ts'
import { IconButton } from '../components/icon-button.tsx'
import type { Stage, UploadItem } from './upload-item.ts'
import { UploadRow } from './upload-row.tsx'
import { useConnection } from './use-connection.ts'
import { useDropping } from './use-dropping.ts'
import { useLeaving } from './use-leaving.ts'

/** What needs a look comes first. */
const ORDER: readonly Stage[] = ['failed', 'sending', 'trash', 'here', 'waiting', 'done']
/** Thousands of lines would be slow, and nobody reads them. */
const SHOWN = 100

/** Where one sees what is being uploaded, over every page; and what takes files that are dropped on it. */
export function UploadPanel() {
  const { t, uploads, confirm } = useApp()
  const over = useDropping()
  useLeaving()
  useConnection()
  const open = useSignal(true)
  const { waiting, sending, failed } = uploads.stages.counts.value
  const count = uploads.items.value.length
  const done = count - waiting - sending
  const busy = uploads.busy.value
  const paused = uploads.paused.value

  const close = async () => {
    if (!busy || (await confirm.ask({ title: t('uploadStop'), text: t('uploadStopText'), action: t('uploadStop') })))
      uploads.clear()
  }
  const state = paused ? 'uploadPaused' : uploads.offline.value ? 'uploadOffline' : 'uploading'
  const title = busy ? t(state, { done, count }) : t('uploadEnded', { count })
  return (
    <>
      {over && <div class="drop-here">{t('dropHere')}</div>}
      {count > 0 && (
        <section class="uploads" aria-label={t('uploads')}>
          <header class="row">
            <button
              type="button"
              class="quiet grow"
              aria-expanded={open.value}
              onClick={() => (open.value = !open.value)}
            >
              <span role="status">{title}</span>
            </button>
            {busy && paused && <IconButton icon="play" label={t('uploadResume')} onClick={uploads.resume} />}
            {busy && !paused && <IconButton icon="pause" label={t('uploadPause')} onClick={uploads.pause} />}
            <IconButton icon="close" label={t(busy ? 'uploadStop' : 'close')} onClick={() => void close()} />
          </header>
          <progress max={uploads.size.value || 1} value={uploads.sent.value} aria-label={t('upload')} />
          {open.value && (
            <ul>
              {uploads.stages.first(ORDER, SHOWN).map((item) => (
                <UploadRow key={item.key} item={item} />
              ))}
              {count > SHOWN && <li class="muted">{t('uploadMore', { count: count - SHOWN })}</li>}
            </ul>
          )}
          {failed > 1 && !busy && (
            <button type="button" onClick={() => retryAll(uploads.items.peek(), uploads.retry)}>
              {t('uploadRetryAll')}
            </button>
          )}
        </section>
      )}
    </>
  )
}

const retryAll = (items: readonly UploadItem[], retry: (item: UploadItem) => void) =>
  items.filter(({ stage }) => stage.peek() === 'failed').forEach(retry)
