import { useRef } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import { IconButton } from '../components/icon-button.tsx'
import { ACCEPT } from './photo-files.ts'

/** Uploads from every page; on a phone this opens its photos. */
export function UploadButton() {
  const { t, uploads } = useApp()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <IconButton icon="upload" label={t('upload')} onClick={() => input.current?.click()} />
      <input
        ref={input}
        data-key="u"
        hidden
        type="file"
        multiple
        accept={ACCEPT}
        onChange={({ currentTarget }) => {
          uploads.add([...(currentTarget.files ?? [])])
          currentTarget.value = ''
        }}
      />
    </>
  )
}
