import { useKith, useTrying } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { Deliveries } from './deliveries.tsx'
import { type Endpoint, ENDPOINTS } from './endpoint.ts'

/** An address: what it is told, whether that arrives, switching it off and on, taking it away. */
export function EndpointCard({ endpoint, changed }: { readonly endpoint: Endpoint; readonly changed: () => void }) {
  const { t, post, patch, delete: remove } = useKith()
  const [turn, setTurn] = useState(0)
  const { wrong, attempt } = useTrying()
  const { id, url, events, everything, disabledAt } = endpoint
  const path = `${ENDPOINTS}/${id}`
  const what = events.includes('*') ? t('all') : events.join(', ')
  return (
    <div class="card stack">
      <div>
        <h3>{url}</h3>
        <p class="muted">
          {what} {everything && t('ofAll')} {disabledAt !== null && <strong>· {t('off')}</strong>}
        </p>
      </div>
      <div class="row">
        {disabledAt === null && (
          <button
            type="button"
            onClick={() =>
              attempt(async () => {
                await post(`${path}/try`)
                setTurn(turn + 1)
              })
            }
          >
            {t('try')}
          </button>
        )}
        <button
          type="button"
          onClick={() =>
            attempt(async () => {
              await patch(path, { enabled: disabledAt !== null })
              changed()
            })
          }
        >
          {disabledAt === null ? t('turnOff') : t('turnOn')}
        </button>
        <button
          type="button"
          class="quiet danger"
          onClick={() =>
            attempt(async () => {
              await remove(path)
              changed()
            })
          }
        >
          {t('remove')}
        </button>
      </div>
      {wrong && <p role="alert">{wrong}</p>}
      <Deliveries path={path} turn={turn} />
    </div>
  )
}
