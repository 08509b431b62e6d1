import { useKith, useResource } from '@kith/sdk/widgets'
import { useEffect, useState } from 'preact/hooks'
import type { Delivery } from './endpoint.ts'

const OFTEN_MS = 2_000

/** What was sent there last. What is still on its way is looked at again. */
export function Deliveries({ path, turn }: { readonly path: string; readonly turn: number }) {
  const { t, get } = useKith()
  const [open, setOpen] = useState(turn > 0)
  useEffect(() => {
    if (turn > 0) setOpen(true)
  }, [turn])
  const { data, reload } = useResource(
    async (signal) => (open ? get<{ items: readonly Delivery[] }>(`${path}/deliveries?limit=10`, signal) : undefined),
    [open, path, turn],
  )
  const waits = data?.items.some((one) => one.state === 'waiting') ?? false
  useEffect(() => {
    if (!waits) return
    const timer = setInterval(reload, OFTEN_MS)
    return () => clearInterval(timer)
  }, [waits])
  if (!open)
    return (
      <div class="row">
        <button type="button" class="quiet" onClick={() => setOpen(true)}>
          {t('deliveries')}
        </button>
      </div>
    )
  if (!data) return null
  if (data.items.length === 0) return <p class="muted">{t('none')}</p>
  return (
    <ul class="deliveries">
      {data.items.map(({ id, event, state, attempts, problem, at }) => (
        <li key={id}>
          <span class="grow">{event}</span>
          <span data-state={state}>{t(state)}</span>
          <small>{t('tries', { count: attempts })}</small>
          <small>{new Date(at).toLocaleString()}</small>
          {problem !== null && <small>{problem}</small>}
        </li>
      ))}
    </ul>
  )
}
