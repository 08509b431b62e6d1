import { useResource } from '@kith/sdk/widgets'
import { useApp, useMe } from '../app/app.ts'
import { type Derivation, pathOf } from './derivation.ts'

interface Failed {
  readonly assetId: string
  readonly ownerId: string
  readonly fileName: string
  readonly error: string
}

interface FailedWorkProps {
  readonly work: Derivation
  readonly onRetried: () => void
}

/** The photos that a plugin's work failed on, the first hundred, each with why. */
export function FailedWork({ work, onRetried }: FailedWorkProps) {
  const { t, kith, toasts } = useApp()
  const me = useMe()
  const path = pathOf(work)
  const failed = useResource(
    (signal) => kith.get<readonly Failed[]>(`${path}/failed?limit=100`, signal),
    [path, work.failed],
  )
  const retry = (only?: Failed) =>
    void kith.post(`${path}/retry`, only ? { ids: [only.assetId] } : {}).then(onRetried, toasts.fail)
  return (
    <div class="stack">
      <div class="row">
        <span class="grow" />
        <button type="button" onClick={() => retry()}>
          {t('retryAll')}
        </button>
      </div>
      <ul class="reports stack">
        {failed.data?.map((one) => (
          <li key={one.assetId} class="row">
            <div class="grow">
              {/* An administrator may know of others' photos that they failed, and not what is on them. */}
              <code>{one.ownerId === me.id ? <a href={`/photo/${one.assetId}`}>{one.fileName}</a> : one.fileName}</code>
              <br />
              <small>{one.error}</small>
            </div>
            <button type="button" class="quiet" onClick={() => retry(one)}>
              {t('retry')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
