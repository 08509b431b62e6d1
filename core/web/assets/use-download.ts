import { useApp } from '../app/app.ts'
import type { Source } from '../timeline/source.ts'
import { addressOf } from './addresses.ts'
import { useParts } from './use-parts.ts'

/** Lets the browser save photos: the original of one, a ZIP of many, several of very many. */
export function useDownload(source: Source): (ids: readonly string[]) => void {
  const { t, kith, toasts } = useApp()
  const parts = useParts()
  return (ids) => {
    const [only] = ids
    if (only === undefined) return
    if (ids.length === 1) return save(kith.url(addressOf(only, '/original', source)), '')
    toasts.tell(t('zipComing', { count: ids.length }))
    let part = 0
    parts(ids, async (some) => {
      // The ids of a thousand photos fit in no address, so it is a POST, whose answer the browser cannot save by itself.
      const file = await kith.file('/api/assets/zip', { ids: some })
      const number = some.length < ids.length ? `-${++part}` : ''
      const address = URL.createObjectURL(file)
      save(address, `photos-${new Date().toISOString().slice(0, 10)}${number}.zip`)
      setTimeout(() => URL.revokeObjectURL(address), 60_000)
    }).catch(toasts.fail)
  }
}

function save(address: string, name: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
}
