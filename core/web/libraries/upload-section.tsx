import { useRef, useState } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import { Icon } from '../components/icon.tsx'
import { uploadFiles } from './upload-files.ts'

/** Uploads what is chosen or dropped, one file after the other. */
export function UploadSection({ onDone }: { readonly onDone: () => void }) {
  const { t, kith, toasts } = useApp()
  const input = useRef<HTMLInputElement>(null)
  const [done, setDone] = useState<{ done: number; count: number } | undefined>(undefined)
  const [over, setOver] = useState(false)

  const take = async (files: readonly File[]) => {
    if (files.length === 0 || done) return
    const { added, duplicates, failures } = await uploadFiles(kith, files, (n) =>
      setDone({ done: n, count: files.length }),
    )
    setDone(undefined)
    if (added > 0) toasts.tell(t('uploadDone', { count: added }))
    if (duplicates > 0) toasts.tell(t('uploadDuplicates', { count: duplicates }))
    for (const { name, reason } of failures) toasts.fail(t('uploadFailed', { name, reason }))
    onDone()
  }
  const dropped = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take([...(event.dataTransfer?.files ?? [])])
  }
  const dragged = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  return (
    <section
      class={over ? 'upload over' : 'upload'}
      aria-label={t('upload')}
      onDragOver={dragged}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
    >
      <Icon name="upload" />
      <span class="grow" role="status">
        {done ? t('uploading', done) : t('uploadText')}
      </span>
      {done ? (
        <progress max={done.count} value={done.done} aria-label={t('upload')} />
      ) : (
        <button type="button" onClick={() => input.current?.click()}>
          {t('chooseFiles')}
        </button>
      )}
      <input
        ref={input}
        class="visually-hidden"
        type="file"
        multiple
        accept="image/*,video/*,.heic,.heif,.dng,.cr2,.cr3,.nef,.arw,.raf,.orf,.rw2"
        aria-label={t('chooseFiles')}
        tabIndex={-1}
        onChange={(event) => {
          void take([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
    </section>
  )
}
