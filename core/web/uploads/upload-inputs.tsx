import { useRef } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import { ACCEPT, photosAmong } from './photo-files.ts'

/** Chooses files, or a folder with all that is in it. */
export function UploadInputs() {
  const { t, uploads } = useApp()
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const take = (input: HTMLInputElement, only = (some: readonly File[]) => some) => {
    uploads.add(only([...(input.files ?? [])]))
    input.value = ''
  }
  return (
    <>
      <button type="button" onClick={() => files.current?.click()}>
        {t('chooseFiles')}
      </button>
      <button type="button" class="choose-folder" onClick={() => folder.current?.click()}>
        {t('chooseFolder')}
      </button>
      <input
        ref={files}
        class="visually-hidden"
        type="file"
        multiple
        accept={ACCEPT}
        aria-label={t('chooseFiles')}
        tabIndex={-1}
        onChange={(event) => take(event.currentTarget)}
      />
      <input
        ref={(input) => {
          folder.current = input
          if (input) input.webkitdirectory = true
        }}
        class="visually-hidden"
        type="file"
        multiple
        aria-label={t('chooseFolder')}
        tabIndex={-1}
        onChange={(event) => take(event.currentTarget, photosAmong)}
      />
    </>
  )
}
