import { useResource } from '@kith/sdk/widgets'
import { useApp, useMe } from '../app/app.ts'
import { FailureList } from '../components/failure-list.tsx'
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
  const { kith, toasts } = useApp()
  const me = useMe()
  const path = pathOf(work)
  const failed = useResource(
    (signal) => kith.get<readonly Failed[]>(`${path}/failed?limit=100`, signal),
    [path, work.failed],
  )
  const retry = (only?: string) =>
    void kith.post(`${path}/retry`, only ? { ids: [only] } : {}).then(onRetried, toasts.fail)
  const failures = (failed.data ?? []).map(({ assetId, ownerId, fileName, error }) => ({
    id: assetId,
    // An administrator may know of others' photos that they failed, and not what is on them.
    what: <code>{ownerId === me.id ? <a href={`/photo/${assetId}`}>{fileName}</a> : fileName}</code>,
    reason: error,
  }))
  return (
    <div class="stack">
      <FailureList failures={failures} onRetry={retry} />
    </div>
  )
}
