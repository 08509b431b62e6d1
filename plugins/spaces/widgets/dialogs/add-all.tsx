import { Form, useKith, useLive, useResource } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { SPACES, type Space } from '../parts/space.ts'

interface Bulk {
  readonly state: 'waiting' | 'done' | 'failed' | 'undone'
  readonly added: number
}

/** All of one's photos by one click, also those to come if one likes; how far it is. */
export function AddAll({ space, changed }: { readonly space: Space; readonly changed: () => void }) {
  const { t, post } = useKith()
  const [bulkId, setBulkId] = useState<string | undefined>(undefined)
  const add = async (form: FormData) => {
    const body = { toCome: form.has('toCome') }
    setBulkId((await post<{ bulkId: string }>(`${SPACES}/${space.id}/photos/all`, body)).bulkId)
  }
  if (bulkId) return <Progress space={space} bulkId={bulkId} changed={changed} />
  return (
    <details class="card">
      <summary>{t('addAll')}</summary>
      <Form submit={t('addAll')} onSubmit={add}>
        <p class="muted">{t('addAllText')}</p>
        <label class="check">
          <input type="checkbox" name="toCome" />
          {t('toCome')}
        </label>
      </Form>
    </details>
  )
}

interface ProgressProps {
  readonly space: Space
  readonly bulkId: string
  readonly changed: () => void
}

function Progress({ space, bulkId, changed }: ProgressProps) {
  const { t, get } = useKith()
  const address = `${SPACES}/${space.id}/photos/all/${bulkId}`
  const { data, reload } = useResource((signal) => get<Bulk>(address, signal), [address])
  useLive(['spaces.bulk_changed', 'spaces.photos_changed'], () => {
    reload()
    changed()
  })
  if (!data) return null
  return <p role="status">{t(`bulk_${data.state}`, { count: data.added })}</p>
}
