import type { Requests } from '@kith/sdk/widgets'

/**
 * Lets the browser download photos: the original of one, a ZIP of many. A form, because the ids of a thousand photos
 * fit in no address, and because the browser shows the progress of what it downloads itself.
 */
export function download(kith: Requests, ids: readonly string[]): void {
  const [only] = ids
  if (only === undefined) return
  if (ids.length === 1) {
    const link = document.createElement('a')
    link.href = kith.url(`/api/assets/${only}/original`)
    link.download = ''
    link.click()
    return
  }
  const form = document.createElement('form')
  form.method = 'post'
  form.action = kith.url('/api/assets/zip')
  const field = document.createElement('input')
  field.type = 'hidden'
  field.name = 'ids'
  field.value = ids.join(',')
  form.append(field)
  document.body.append(form)
  form.submit()
  form.remove()
}
