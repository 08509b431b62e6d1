import { useEffect, useState } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import { isField } from '../keys/is-field.ts'
import { filesOf } from './dropped-files.ts'

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/** Takes files that are dropped anywhere on the page, or pasted. True while some are held over it. */
export function useDropping(): boolean {
  const { t, uploads, toasts } = useApp()
  const [over, setOver] = useState(false)
  useEffect(() => {
    const left = new AbortController()
    const on = <K extends keyof WindowEventMap>(name: K, hear: (event: WindowEventMap[K]) => void) =>
      window.addEventListener(name, hear, { signal: left.signal })
    const add = (files: readonly File[]) => (files.length > 0 ? uploads.add(files) : toasts.tell(t('uploadNothing')))
    const take = (data: DataTransfer) => void filesOf(data).then(add, toasts.fail)

    on('dragover', (event) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(true)
    })
    on('dragleave', (event) => {
      // It leaves every element it is moved over; only out of the window there is no other.
      if (event.relatedTarget === null) setOver(false)
    })
    on('drop', (event) => {
      if (!hasFiles(event) || !event.dataTransfer) return
      event.preventDefault()
      setOver(false)
      take(event.dataTransfer)
    })
    on('paste', (event) => {
      if (isField(event) || !event.clipboardData || event.clipboardData.files.length === 0) return
      event.preventDefault()
      take(event.clipboardData)
    })
    return () => left.abort()
  }, [t, uploads, toasts])
  return over
}
